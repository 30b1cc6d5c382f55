/** A text in which what was searched for is marked. */
export function Pieces({ pieces }: { pieces: readonly { text: string; match: boolean }[] }) {
  return <>{pieces.map(({ text, match }) => (match ? <mark>{text}</mark> : text))}</>;
}
