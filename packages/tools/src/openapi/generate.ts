import { join } from "node:path";
import { collect } from "./collect.ts";
import { finish } from "./finish.ts";
import { merge } from "./merge.ts";
import { stableText } from "./stable.ts";

/** Where the document lies below the root. */
export const documentPath = "packages/contracts/openapi.json";

/** The whole public API as one document. Throws `Clash` when two services do not agree. */
export async function generate(root: string): Promise<string> {
  return stableText(finish(merge(await collect(root))));
}

export function documentFile(root: string): string {
  return join(root, documentPath);
}
