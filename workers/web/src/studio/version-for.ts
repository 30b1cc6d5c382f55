import type { Refusal } from "../page/action.ts";
import { textOf } from "../page/form.ts";

/** After a change elsewhere the next attempt is about what is there now; otherwise about what the visitor saw. */
export function versionFor(refusal: Refusal | undefined, etag: string): string {
  if (!refusal || refusal.problem?.code === "precondition.failed") return etag;
  return textOf(refusal.typed, "version") || etag;
}
