import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { fire } from "../../src/dev/crons.ts";
import { freeInspectorPort, freePort } from "../../src/dev/preflight.ts";
import { temporaryFolder, twoWorkers } from "../tree.ts";
import { devBelowShell, processes, type Run, dev as startDev, withAllBelow } from "./running.ts";

function dev(...args: string[]): Run {
  const run = startDev(...args);
  onTestFinished(async () => {
    run.child.kill("SIGTERM");
    await run.code;
  });
  return run;
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}

it("serves every Worker on the chosen port, keeps its data, fires crons and leaves nothing behind", async () => {
  const port = await freePort(0);
  const origin = `http://localhost:${port}`;
  const state = temporaryFolder();
  const args = ["--root", twoWorkers(), "--state", state, "--no-seed", "--port", String(port)];
  const run = dev(...args);
  await expect.poll(() => run.output()).toContain("Ctrl-C");
  expect(run.output()).toContain(`Platform   ${origin}`);

  expect(await (await fetch(`${origin}/origin`)).text()).toBe(origin);
  expect(await (await fetch(origin)).json()).toEqual({ origin, pepper: "from-dev-vars", notes: ["a; b"] });
  await fire(origin, "two-notes", "* * * * *");
  expect(await (await fetch(origin)).json()).toMatchObject({ notes: ["a; b", "fired by * * * * *"] });

  const second = dev(...args);
  expect(await second.code).toBe(1);
  expect(second.output()).toContain(`Port ${port} is taken`);
  expect(second.output()).toContain(`--port ${port + 1}`);

  run.child.kill("SIGINT");
  expect(await run.code).toBe(0);
  expect(await answers(origin)).toBe(false);

  const again = dev(...args);
  await expect.poll(() => again.output()).toContain("Ctrl-C");
  const { notes } = await (await fetch(origin)).json();
  expect(notes).toContain("fired by * * * * *");
  again.child.kill("SIGTERM");
  expect(await again.code).toBe(0);

  const fresh = dev(...args, "--fresh");
  await expect.poll(() => fresh.output()).toContain("Ctrl-C");
  expect(await (await fetch(origin)).json()).toMatchObject({ notes: ["a; b"] });
});

it.each([
  ["it is killed", startDev],
  ["what started it is killed", devBelowShell],
])("leaves nothing behind when %s", async (_, start) => {
  const port = await freePort(0);
  const origin = `http://localhost:${port}`;
  const run = start("--root", twoWorkers(), "--state", temporaryFolder(), "--no-seed", "--port", String(port));
  await expect.poll(() => run.output()).toContain("Ctrl-C");
  const started = withAllBelow(run.child.pid);
  const groups = started.filter(({ pid, group }) => pid === group).map(({ group }) => group);
  const left = () =>
    processes().filter((each) => started.some(({ pid }) => pid === each.pid) || groups.includes(each.group));
  onTestFinished(() => {
    for (const { pid } of left()) process.kill(pid, "SIGKILL");
  });
  expect(groups.length).toBeGreaterThan(0);
  expect(await answers(origin)).toBe(true);

  run.child.kill("SIGKILL");
  await expect.poll(left).toEqual([]);
  expect(await answers(origin)).toBe(false);
});

it("shows what wrangler said and ends with 1 when a Worker does not build", async () => {
  const root = twoWorkers({ "workers/notes/index.js": "export default {" });
  const run = dev("--root", root, "--state", temporaryFolder(), "--no-seed", "--port", "0");
  expect(await run.code).toBe(1);
  expect(run.output()).toMatch(/index\.js|Build failed/);
});

it("sees a port that somebody holds on IPv4 or on IPv6 alone", async () => {
  for (const host of ["127.0.0.1", "::1"]) {
    const port = await freePort(0);
    const holder = createServer();
    await new Promise<void>((settle) => holder.listen({ port, host }, settle));
    onTestFinished(() => void holder.close());
    await expect(freePort(port)).rejects.toThrow(`Port ${port} is taken`);
  }
});

it("leaves the port that debuggers look at first to a platform whose port was chosen", async () => {
  expect(await freeInspectorPort(0)).not.toBe(9229);
});
