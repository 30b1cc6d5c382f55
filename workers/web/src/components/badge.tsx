import type { Child } from "hono/jsx";

/** A word about the state of something. */
export function Badge({ kind, children }: { kind?: "good" | "bad" | "here"; children: Child }) {
  return <span class={kind === undefined ? "badge" : `badge ${kind}`}>{children}</span>;
}
