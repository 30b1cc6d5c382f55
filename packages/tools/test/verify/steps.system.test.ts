import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryRoot } from "../../src/root.ts";
import { stepsOf } from "../../src/verify/steps.ts";
import { tree } from "../tree.ts";

const tsconfig = JSON.stringify({
  compilerOptions: {
    ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true, types: [] },
    ...{ module: "esnext", moduleResolution: "bundler", target: "es2024" },
  },
  include: ["src"],
});

it("finds a wrong type each time, also one that a change elsewhere brought about", async () => {
  const root = tree({
    "packages/count/tsconfig.json": tsconfig,
    "packages/count/src/count.ts": "export const count: number = 1;",
    "packages/user/tsconfig.json": tsconfig,
    "packages/user/src/user.ts": `import { count } from "../../count/src/count.ts";\nexport const twice: number = count * 2;`,
  });
  ownNodeModules(root);
  const write = (text: string) => writeFileSync(join(root, "packages/count/src/count.ts"), text);
  const types = async () => {
    const step = stepsOf(root, { unitTests: false }).find(({ name }) => name === "types of user");
    const outcome = await step?.run();
    return outcome?.failures.join() ?? "no such step";
  };
  expect(await types()).toBe("");
  expect(await types()).toBe("");
  write(`export const count: string = "1";`);
  expect(await types()).toContain("user.ts(2,");
  expect(await types()).toContain("user.ts(2,");
  write("export const count: number = 2;");
  expect(await types()).toBe("");
});

it("stops a step when the time of its run is up, and counts it as a failure", async () => {
  const root = tree({ "packages/count/tsconfig.json": tsconfig, "packages/count/src/count.ts": "" });
  const step = stepsOf(root, { unitTests: false, secondsLeft: () => 0 }).find(({ name }) => name === "types of count");
  expect(await step?.run()).toMatchObject({ passed: 0, failed: 1, failures: [expect.stringContaining("was stopped")] });
});

/** The compiler's memory lies in node_modules: a tree that has one of its own, of borrowed packages, shares no memory. */
function ownNodeModules(root: string): void {
  const [own, borrowed] = [join(root, "node_modules"), join(repositoryRoot, "node_modules")];
  rmSync(own);
  mkdirSync(own);
  for (const name of readdirSync(borrowed)) if (name !== ".cache") symlinkSync(join(borrowed, name), join(own, name));
}
