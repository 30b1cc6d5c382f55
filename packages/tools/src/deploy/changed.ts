import { workerParts } from "../graph/worker-parts.ts";
import { inOrder } from "./order.ts";
import type { Target } from "./target.ts";

/** How every Worker is built and deployed: a change there changes all of them. */
const shared = ["packages/tools/src/deploy", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.json"];

/**
 * The folders of the Workers that these changed paths are part of, in the order of deployment. Tests and README files
 * change nothing that is deployed; undefined paths mean that everything may have changed.
 */
export function changedWorkers(root: string, targets: Target[], paths: string[] | undefined): string[] {
  const asks = new Map(targets.map(({ name, asks }) => [name, asks]));
  const folders = inOrder(asks)
    .flat()
    .flatMap((name) => targets.filter((target) => target.name === name).map(({ folder }) => folder));
  const counts = paths?.filter((path) => !/(?:^|\/)test\/|README\.md$|\.dev\.vars$/.test(path));
  if (!counts || counts.some((path) => shared.some((prefix) => path.startsWith(prefix)))) return folders;
  if (counts.length === 0) return [];
  const parts = workerParts(root);
  return folders.filter((folder) => counts.some((path) => parts.get(folder)?.(path)));
}
