/** The mark: an E that is the edge of a ruler; its middle arm is where you are. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d="M5 3h21v4H9v2.5h6v2H9v9h6v2H9V25h17v4H5z" />
      <path class="here" d="M11 14h11v4H11z" />
    </svg>
  );
}
