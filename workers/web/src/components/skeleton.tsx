/** Keeps the room of lines of text that are about to come, so that nothing moves when they do. */
export function Skeleton({ lines = 1 }: { lines?: number }) {
  return (
    <span class="skeletons" aria-hidden="true">
      {Array.from({ length: lines }, () => (
        <span class="skeleton" />
      ))}
    </span>
  );
}
