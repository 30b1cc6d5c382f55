import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const program = `
import { isProblem } from "@edgewise/client/api-problem";
import { newClient } from "@edgewise/client/client";

const api = newClient({ fetch: async () => Response.json({ items: [{ title: "Tea" }], next: null }) });
const { items } = await api.get("/v1/courses", { query: { level: "beginner" } });
const title: string | undefined = items[0]?.title;
console.log(title, isProblem(new Error("none"), "network"));
`;
const mistake = `
import { newClient } from "@edgewise/client/client";
await newClient().get("/v1/courses", { query: { level: "expert" } });
`;
const compilerOptions = { strict: true, target: "es2022", lib: ["es2023", "dom"], types: [], noEmit: true };
const here = resolve(import.meta.dirname, "..");

it("serves a program in Node and in Bun that has it as an installed package, types and all", () => {
  const folder = mkdtempSync(join(tmpdir(), "edgewise-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  install(join(folder, "node_modules/@edgewise/client"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "program.ts"), program);
  for (const runtime of ["node", "bun"]) {
    expect(execFileSync(runtime, ["program.ts"], { cwd: folder, encoding: "utf8" })).toBe("Tea false\n");
  }

  writeFileSync(join(folder, "mistake.ts"), mistake);
  for (const moduleResolution of ["nodenext", "bundler"]) {
    const module = moduleResolution === "bundler" ? "esnext" : "nodenext";
    const options = { ...compilerOptions, module, moduleResolution };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
    expect(complaints(folder)).toEqual([expect.stringMatching(/^mistake\.ts\(3,.*"expert"/)]);
  }
});

/** What packing would put there: the built files, and the manifest as published. */
function install(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, ...manifest.publishConfig }));
  cpSync(join(here, "README.md"), join(folder, "README.md"));
  execFileSync("tsc", ["-p", "tsconfig.build.json", "--outDir", join(folder, "dist")], { cwd: here });
}

function complaints(folder: string): string[] {
  try {
    execFileSync("tsc", ["-p", "."], { cwd: folder, encoding: "utf8" });
    return [];
  } catch (error) {
    return String((error as { stdout: string }).stdout)
      .split("\n")
      .filter((line) => /^\S/.test(line));
  }
}
