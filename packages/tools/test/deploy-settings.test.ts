import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { secretsOf, settingsFrom } from "../src/deploy/settings.ts";
import { repositoryRoot } from "../src/root.ts";
import { workersIn } from "../src/workspace.ts";

const refusal = (given: Record<string, string>, env = "production") => {
  try {
    settingsFrom(env, given);
  } catch (error) {
    return error instanceof Error ? error.message : undefined;
  }
  return undefined;
};

it.each([
  "http://localhost:8787",
  "https://localhost",
  "https://edge.localhost",
  "https://127.8.8.8",
  "https://2130706433",
  "https://0.0.0.0",
  "https://[::1]",
  "https://[::ffff:127.0.0.1]",
  "https://localhost.",
])("refuses %s as the public origin, which is this very machine", (origin) => {
  expect(refusal({ PUBLIC_ORIGIN: origin })).toContain("this very machine");
});

it.each(["http://learn.example", "learn.example", "https://learn.example/app", "https://me@learn.example", ""])(
  "refuses %j as the public origin",
  (origin) => {
    expect(refusal({ PUBLIC_ORIGIN: origin })).toContain("PUBLIC_ORIGIN");
  },
);

it("takes an https origin", () => {
  expect(settingsFrom("production", { PUBLIC_ORIGIN: "https://learn.example/" }).publicOrigin).toBe(
    "https://learn.example",
  );
});

it("refuses DEV_MAILBOX, whatever its value", () => {
  expect(refusal({ PUBLIC_ORIGIN: "https://learn.example", DEV_MAILBOX: "off" })).toContain("DEV_MAILBOX");
});

it("refuses an environment name that could not be part of a Worker's name", () => {
  expect(refusal({ PUBLIC_ORIGIN: "https://learn.example" }, "Pre Prod")).toContain("Pre Prod");
});

it("knows every text setting that a Worker reads and its wrangler.toml does not have", () => {
  for (const { folder, config } of workersIn(repositoryRoot).filter((worker) => worker.folder !== "gateway")) {
    const source = join(repositoryRoot, "workers", folder, "src");
    const file = ["context.ts", "env.ts"].map((name) => join(source, name)).find(existsSync) ?? "none";
    const read = [...readFileSync(file, "utf8").matchAll(/^ {2}([A-Z][A-Z0-9_]+)\??: string;/gm)].map(
      (match) => match[1] ?? "",
    );
    const known = [...Object.keys(config.vars ?? {}), ...Object.values(secretsOf[folder] ?? {}).flat(), "DEV_MAILBOX"];
    expect(read.filter((name) => !known.includes(name))).toEqual([]);
  }
});
