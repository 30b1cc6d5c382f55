import { existsSync, readdirSync, rmSync } from "node:fs";
import { NotReady } from "./preflight.ts";

/** What wrangler and our commands keep in a local state folder. */
const ours = new Set(["v3", "dev", "tmp", ".gitignore"]);

/** Deletes a local state folder, and nothing that does not look like one. Throws `NotReady` then. */
export function wipe(state: string): void {
  if (!existsSync(state)) return;
  const strangers = readdirSync(state).filter((name) => !ours.has(name));
  if (strangers.length > 0) {
    throw new NotReady(`${state} holds more than local state (${strangers.slice(0, 3).join(", ")}), so it stays.`);
  }
  rmSync(state, { recursive: true });
}
