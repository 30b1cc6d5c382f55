import type { Child } from "hono/jsx";
import { Mark } from "./mark.tsx";

/** Stands where a list would be that has nothing in it yet: why, and what to do. `level` is that of its heading. */
export function Empty(props: { title: Child; children?: Child; actions?: Child; level?: 2 | 3 }) {
  const { title, children, actions, level = 2 } = props;
  return (
    <div class="empty">
      <Mark />
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {children !== undefined && <p class="quiet">{children}</p>}
      {actions !== undefined && <p class="actions">{actions}</p>}
    </div>
  );
}
