import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

it("weighs less than 4 KB in a page that reads and writes", () => {
  const file = new URL("example.ts", import.meta.url).pathname;
  const bundle = execFileSync("bun", ["build", file, "--minify", "--target=browser"], { encoding: "utf8" });
  expect(bundle).toContain("/v1/me/roles/creator");
  const bytes = gzipSync(bundle, { level: 9 }).byteLength;
  expect(bytes).toBeLessThan(4_000);
});
