/** The mark: the pages of a book from their edge, which are also the ticks of a scale; one of them is where you are. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path class="mark-ticks" d="M3 14h3v15H3zm6-4h3v19H9zm6-7h3v26h-3zm12 7h3v19h-3z" />
      <path class="mark-here" d="M21 6h3v23h-3z" />
    </svg>
  );
}
