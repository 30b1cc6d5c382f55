import { execFileSync } from "node:child_process";

/**
 * The paths that differ between a revision and HEAD or, with `uncommitted`, the working tree with its new files. What was
 * removed or moved away is among them. Undefined when there is no such revision.
 */
export function pathsSince(root: string, revision: string, { uncommitted = false } = {}): string[] | undefined {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 26 });
  let commit: string;
  try {
    commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`).trim();
  } catch {
    return undefined;
  }
  const changed = git("diff", "--name-only", "--no-renames", "-z", commit, ...(uncommitted ? [] : ["HEAD"]));
  const added = uncommitted ? git("ls-files", "--others", "--exclude-standard", "-z") : "";
  return [...new Set(`${changed}${added}`.split("\0"))].filter((path) => path !== "");
}
