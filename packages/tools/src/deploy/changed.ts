import { execFileSync } from "node:child_process";
import { inOrder } from "./order.ts";
import type { Target } from "./target.ts";

/** What every Worker is made of, beside its own folder: a change there changes all of them. */
const shared = [
  "packages/chassis/src/",
  "packages/contracts/src/",
  "packages/tools/src/deploy",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tsconfig.json",
];

/** What single Workers are made of beside that. */
const parts: Readonly<Record<string, readonly string[]>> = {
  gateway: ["wrangler.toml", "packages/contracts/openapi.json", "packages/edge-cache/src/"],
  web: ["packages/client/src/"],
};

/**
 * The folders of the Workers that these changed paths belong to, in the order of deployment. Tests and README files
 * change nothing that is deployed; undefined paths mean that everything may have changed.
 */
export function changedWorkers(targets: Target[], paths: string[] | undefined): string[] {
  const asks = new Map(targets.map(({ name, asks }) => [name, asks]));
  const folders = inOrder(asks)
    .flat()
    .flatMap((name) => targets.filter((target) => target.name === name).map(({ folder }) => folder));
  const counts = paths?.filter((path) => !/(?:^|\/)test\/|README\.md$|\.dev\.vars$/.test(path));
  if (!counts || counts.some((path) => shared.some((prefix) => path.startsWith(prefix)))) return folders;
  return folders.filter((folder) => counts.some((path) => belongsTo(folder, path)));
}

function belongsTo(folder: string, path: string): boolean {
  const prefixes = [`workers/${folder}/`, `migrations/${folder}/`, ...(parts[folder] ?? [])];
  return prefixes.some((prefix) => path.startsWith(prefix));
}

/** The paths that differ between a commit and HEAD; undefined when there is no such commit. */
export function pathsSince(root: string, commit: string): string[] | undefined {
  if (!/^[0-9a-f]{7,64}$/.test(commit) || /^0+$/.test(commit)) return undefined;
  try {
    const args = ["diff", "--name-only", "-z", `${commit}..HEAD`];
    const list = execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return list.split("\0").filter((path) => path !== "");
  } catch {
    return undefined;
  }
}
