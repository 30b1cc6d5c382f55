import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hangsAfter } from "@edgewise/testkit/time-limits";
import { WebSocket } from "undici";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { copyOfWorkers } from "../new/copy.ts";
import { dev, type Run } from "./running.ts";

let root: string;
let run: Run;
let state: string;
let origin: string;

beforeAll(async () => {
  root = copyOfWorkers();
  state = mkdtempSync(join(tmpdir(), "edgewise-state-"));
  run = dev("--root", root, "--state", state, "--no-seed", "--port", "0");
  await vi.waitUntil(() => run.output().includes("Ctrl-C"), { timeout: hangsAfter(30), interval: 100 });
  origin = /Platform +(\S+)/.exec(run.output())?.[1] ?? "";
});

afterAll(async () => {
  run?.child.kill("SIGTERM");
  await run?.code;
  for (const folder of [state, root]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Saves a change to a file of the copy. Throws where the file has not the text that is to be replaced. */
function edit(file: string, from: string, to: string): void {
  const before = readFileSync(join(root, file), "utf8");
  if (!before.includes(from)) throw new Error(`${file} has no ${from}.`);
  writeFileSync(join(root, file), before.replace(from, to));
}

/** Saves a new file of the copy. */
function add(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What an address shows just now; nothing while the Workers restart. */
const shown = (path: string) => async () => {
  const answer = await fetch(origin + path).catch(() => undefined);
  return (await answer?.text()) ?? "";
};

/** A browser would come by an island by its address in the page. */
async function islandOf(path: string, name: string): Promise<string> {
  const [address = ""] = new RegExp(`/_/${name}\\.\\w+\\.js`).exec(await shown(path)()) ?? [];
  return address === "" ? "" : shown(address)();
}

describe("what is saved shows on the running platform, although it was kept at the edge before", () => {
  it("a text", async () => {
    await expect.poll(shown("/")).toContain("Learn something worth knowing");
    edit("workers/web/src/i18n/en/public.json", "Learn something worth knowing", "Learn to reload");
    await expect.poll(shown("/")).toContain("Learn to reload");
  });

  it("a page", async () => {
    edit("workers/web/src/page/document.tsx", '<main id="main"', '<main id="main" data-edited="page"');
    await expect.poll(shown("/")).toContain('data-edited="page"');
  });

  it("a style", async () => {
    add(
      "workers/web/styles/tools.css",
      `${readFileSync(join(root, "workers/web/styles/tools.css"), "utf8")}\n.edited-style{top:7px}`,
    );
    const sheet = async () => {
      const [address = ""] = /\/_\/tools\.\w+\.css/.exec(await shown("/design")()) ?? [];
      return address === "" ? "" : shown(address)();
    };
    await expect.poll(sheet).toContain("edited-style");
  });

  it("an island", async () => {
    edit("workers/web/islands/catalogue.ts", "import", 'console.debug("edited island");\nimport');
    await expect.poll(() => islandOf("/courses", "catalogue")).toContain("edited island");
  });

  it("a route of a service, and a migration that it needs", async () => {
    await expect.poll(shown("/v1/courses")).toContain('"items":[]');
    add(
      "migrations/content/9000_moods.sql",
      "CREATE TABLE moods (name TEXT) STRICT; INSERT INTO moods VALUES ('merry');",
    );
    await expect.poll(run.output).toContain("Applied migrations/content/9000_moods.sql");
    edit(
      "workers/content/src/course/catalogue.route.ts",
      "JSON.stringify(page)",
      'JSON.stringify({ ...page, mood: await c.env.DB.prepare("SELECT name FROM moods").first("name") })',
    );
    await expect.poll(shown("/v1/courses")).toContain('"mood":"merry"');
  });
});

describe("what cannot be taken up is said", () => {
  it("a migration that does not apply, one that was applied before, and a new Worker", async () => {
    add("migrations/content/9001_wrong.sql", "CREATE TABEL wrong (name TEXT);");
    await expect.poll(run.output).toContain("migrations/content/9001_wrong.sql could not be applied");
    rmSync(join(root, "migrations/content/9001_wrong.sql"));
    add("migrations/content/9000_moods.sql", "CREATE TABLE moods (name TEXT, colour TEXT) STRICT;");
    await expect.poll(run.output).toContain("migrations/content/9000_moods.sql was applied before it changed");
    add("workers/cohorts/wrangler.toml", 'name = "edgewise-cohorts"\n');
    await expect.poll(run.output).toContain("workers/cohorts is new");
    expect(await (await fetch(`${origin}/healthz`)).json()).toMatchObject({ ok: true });
  });

  it("a crash: its message and its place in our sources, to the developer and to nobody else", async () => {
    edit(
      "workers/content/src/course/catalogue.route.ts",
      "    const page = await",
      '    if (page_is_odd()) throw new RangeError("an odd page");\n    const page = await',
    );
    add(
      "workers/content/src/course/catalogue.route.ts",
      `${readFileSync(join(root, "workers/content/src/course/catalogue.route.ts"), "utf8")}\nconst page_is_odd = () => true;\n`,
    );
    await expect.poll(shown("/v1/courses")).toContain('"code":"internal"');
    expect(await shown("/v1/courses")()).not.toContain("odd page");
    await expect.poll(run.output).toContain("RangeError: an odd page");
    expect(run.output()).toMatch(/at workers\/content\/src\/course\/catalogue\.route\.ts:\d+:\d+/);
  });
});

it("a debugger is answered at the inspector's address", async () => {
  const [, address = ""] = /Inspector +(\S+)/.exec(run.output()) ?? [];
  const [target] = await (await fetch(address)).json();
  const socket = new WebSocket(target.webSocketDebuggerUrl, { headers: { Origin: "http://localhost" } });
  const said = new Promise<unknown>((settle, fail) => {
    socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.id === 1) settle(message);
    });
    socket.addEventListener("error", () => fail(new Error("The inspector broke off.")));
  });
  socket.addEventListener("open", () => socket.send(JSON.stringify({ id: 1, method: "Debugger.enable" })));
  expect(await said).toMatchObject({ id: 1, result: { debuggerId: expect.any(String) } });
  socket.close();
});
