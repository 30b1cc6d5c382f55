import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** A file of this folder as one script for a browser. */
export function bundled(file: string): string {
  const path = join(import.meta.dirname, file);
  return execFileSync("bun", ["build", path, "--target=browser", "--format=iife"], { encoding: "utf8" });
}
