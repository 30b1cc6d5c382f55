import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryRoot } from "../../src/root.ts";
import { codeOf } from "../../src/verify/code-of.ts";
import { cacheFolder, remembered } from "../../src/verify/remembered.ts";
import { temporaryFolder } from "../tree.ts";

/** A check that counts how often it is made, over a repository of its own. */
function counted(root = temporaryFolder()) {
  const check = { root, made: 0, passes: true, program: join(root, "check.ts") };
  writeFileSync(
    join(root, "check.ts"),
    `import { rules } from "./rules.ts"; const later = () => import("./later.ts");`,
  );
  writeFileSync(join(root, "rules.ts"), "export const rules = 1;");
  writeFileSync(join(root, "later.ts"), `import "./rules.ts"; `);
  const ask = (...inputs: string[]) =>
    remembered({ root, name: "lint", program: check.program, inputs }, async () => {
      check.made++;
      return check.passes;
    });
  return { check, ask };
}

it("makes a check once for the same inputs when it passes", async () => {
  const { check, ask } = counted();
  expect([await ask("a", "b"), await ask("a", "b")]).toEqual([true, true]);
  expect(check.made).toBe(1);
  await ask("a", "c");
  await ask("ab");
  expect(check.made).toBe(3);
});

it("makes a check again each time that it fails, and each time that it throws", async () => {
  const { check, ask } = counted();
  check.passes = false;
  expect([await ask("a"), await ask("a")]).toEqual([false, false]);
  expect(check.made).toBe(2);
  const broken = () => remembered({ ...check, name: "broken", inputs: [] }, () => Promise.reject(new Error("no")));
  await expect(broken()).rejects.toThrow("no");
  await expect(broken()).rejects.toThrow("no");
});

it("forgets what passed when other packages are installed", async () => {
  const { check, ask } = counted();
  const lock = (text: string) => writeFileSync(join(check.root, "pnpm-lock.yaml"), text);
  lock("spectral 1");
  await ask("a");
  lock("spectral 2");
  await ask("a");
  expect(check.made).toBe(2);
  lock("spectral 1");
  await ask("a");
  expect(check.made).toBe(2);
});

it("forgets what passed when the code of the check changes, also what it imports only when it is needed", async () => {
  const { check, ask } = counted();
  await ask("a");
  for (const file of ["rules.ts", "later.ts", "check.ts"]) {
    writeFileSync(join(check.root, file), "export const rules = 2;");
    await ask("a");
  }
  expect(check.made).toBe(4);
});

it("takes our other packages for code of the check", () => {
  const code = [...codeOf(join(repositoryRoot, "packages/tools/src/openapi/finish.ts")).keys()];
  expect(code.filter((file) => !file.includes("/packages/tools/"))).not.toEqual([]);
});

it("keeps the last twenty answers of a check", async () => {
  const { check, ask } = counted();
  for (let i = 0; i < 25; i++) await ask(String(i));
  expect(readdirSync(join(cacheFolder(check.root), "passed/lint"))).toHaveLength(20);
});
