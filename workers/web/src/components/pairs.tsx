import type { Child } from "hono/jsx";

/** A list of names and values. */
export function Pairs({ pairs }: { pairs: readonly { name: Child; value: Child }[] }) {
  return (
    <dl class="pairs">
      {pairs.map(({ name, value }) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
