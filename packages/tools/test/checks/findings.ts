import { type Check, printed, treeOf } from "../../src/checks/check.ts";
import { tree } from "../tree.ts";

/** What a check says of a small repository, line by line as it would be printed. */
export async function findings(check: Check, files: Record<string, string>): Promise<string[]> {
  return (await check.run(treeOf(tree(files)))).map(printed);
}
