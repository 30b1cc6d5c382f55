import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Json, JsonObject } from "./document.ts";
import { Essence, Named } from "./essence.ts";

/** Where the last release's description of the API and of the events lie, below the root. */
export const releasedApiPath = "packages/contracts/released/openapi.json";
export const releasedEventsPath = "packages/contracts/released/events.json";

/** What is promised to callers and to those who hear events. */
export interface Promised {
  api: Essence;
  events: Record<string, JsonObject>;
}

/** What the last release promised; undefined before the first one. */
export function lastReleased(root: string): Promised | undefined {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
  if (!existsSync(join(root, releasedApiPath))) return undefined;
  return { api: Essence.parse(read(releasedApiPath)), events: Named.parse(read(releasedEventsPath)) };
}

/** Makes this the last release. */
export function writeReleased(root: string, { api, events }: Promised): void {
  mkdirSync(dirname(join(root, releasedApiPath)), { recursive: true });
  writeFileSync(join(root, releasedApiPath), `${lines({ paths: api.paths, components: api.components }, 2)}\n`);
  writeFileSync(join(root, releasedEventsPath), `${lines(events, 1)}\n`);
}

/** JSON with a line for each entry down to a depth, so that a change shows as the lines that it concerns. */
function lines(object: Record<string, Json>, depth: number): string {
  const entries = Object.entries(object).map(([key, value]) => {
    const inner = depth > 1 && typeof value === "object" && value !== null && !Array.isArray(value);
    return `${JSON.stringify(key)}:${inner ? lines(value, depth - 1) : JSON.stringify(value)}`;
  });
  return `{\n${entries.join(",\n")}\n}`;
}
