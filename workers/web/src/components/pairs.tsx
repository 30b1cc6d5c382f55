import type { Child } from "hono/jsx";

/** Names and what they stand for, one below the other. */
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
