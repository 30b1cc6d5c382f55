import type { Child } from "hono/jsx";

/** One chapter of the design page. */
export function Chapter({ title, children }: { title: Child; children: Child }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Parts of one kind under their name. */
export function Shown({ name, children, wide = false }: { name: Child; children: Child; wide?: boolean }) {
  return (
    <div class={wide ? "shown wide" : "shown"}>
      <h3>{name}</h3>
      <div>{children}</div>
    </div>
  );
}
