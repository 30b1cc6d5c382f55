/**
 * A person's picture, or the first letters of their name. The name is next to it, so it is hidden from screen readers.
 */
export function Avatar(props: { name: string; url?: string | null | undefined; size?: "tiny" | "big" }) {
  const { name, url, size } = props;
  const look = size === undefined ? "avatar" : `avatar ${size}`;
  const side = size === "big" ? 96 : size === "tiny" ? 24 : 40;
  if (url) return <img class={look} src={url} alt="" width={side} height={side} loading="lazy" decoding="async" />;
  return (
    <span class={look} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and the last word; in scripts without capitals of the first alone. */
function initialsOf(name: string): string {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .map(([first = ""]) => first.toUpperCase());
  const [first = ""] = letters;
  return /\p{Lu}/u.test(first) && letters.length > 1 ? first + (letters.at(-1) ?? "") : first;
}
