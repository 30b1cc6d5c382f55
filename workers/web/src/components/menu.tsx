import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

/** What can be done with one thing, behind a button; works without scripts. `children` are links and buttons. */
export function Menu({ label, children }: { label: string; children: Child }) {
  return (
    <details class="menu">
      <summary class="button bare" aria-label={label}>
        <Icon name="more" />
      </summary>
      <div>{children}</div>
    </details>
  );
}
