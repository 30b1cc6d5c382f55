const strokes = {
  search: "M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5L17 17",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  check: "m4 10.5 4 4 8-9",
  close: "m5 5 10 10M15 5 5 15",
  plus: "M10 4v12M4 10h12",
  down: "m5 8 5 5 5-5",
  clock: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 6v4.5l3 1.5",
  video: "M3 4.5h14v11H3zM8.5 7.5v5l4-2.5z",
  document: "M5 2.5h7l3.5 3.5v11.5H5zM7.5 9h5.5M7.5 12h5.5M7.5 15h3",
  link: "M8 12a3 3 0 0 0 4.5.3l3-3A3 3 0 0 0 11 5l-1 1m2 2a3 3 0 0 0-4.5-.3l-3 3A3 3 0 0 0 9 15l1-1",
  lock: "M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  info: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 9.5V14m0-7.5h.01",
  warning: "M10 2.5 18 16.5H2zM10 8v4m0 2.5h.01",
  problem: "M6.5 2.5h7l4 4v7l-4 4h-7l-4-4v-7zM10 6v5m0 2.5h.01",
  rest: "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z",
  captions: "M2.5 4.5h15v11h-15zM5.5 9h4m2 0h3m-9 3h2m2 0h5",
  book: "M10 5.5C8 4 5.5 3.5 2.5 3.5v12c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2v-12c-3 0-5.5.5-7.5 2zm0 0v12",
  person: "M10 9.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3.5 17c.5-3.5 3-5 6.5-5s6 1.5 6.5 5",
  play: "M6 3.5v13l10.5-6.5z",
  pause: "M6.5 4v12m7-12v12",
  rewind: "M4 4v4h4M4.5 8a6.5 6.5 0 1 1-.8 4.5",
  forward: "M16 4v4h-4m3.5 0a6.5 6.5 0 1 0 .8 4.5",
  sound: "M3 8h3l4-3.5v11L6 12H3zm10-.5a4 4 0 0 1 0 5m2-7.5a7.5 7.5 0 0 1 0 10",
  silent: "M3 8h3l4-3.5v11L6 12H3zm10-.2 4.5 4.5m0-4.5L13 12.3",
  window: "M2.5 4.5h15v11h-15zM10.5 10h4.5v3h-4.5z",
  full: "M3.5 7.5v-4h4m5 0h4v4m0 5v4h-4m-5 0h-4v-4",
  keyboard: "M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.5h6",
  download: "M10 3v9.5m0 0-4-4m4 4 4-4M4 16.5h12",
  next: "M4 10h12m0 0-4.5-4.5M16 10l-4.5 4.5",
  note: "M4.5 2.5h11v11l-4 4h-7zM11.5 17.5v-4h4M7.5 6.5h5m-5 3.5h3",
} as const;

export type IconName = keyof typeof strokes;

/** A small icon next to a text or in a labelled control; it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width={name === "more" ? "3" : "1.6"}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
