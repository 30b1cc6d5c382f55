import type { Locale } from "../i18n/locale.ts";

interface ProgressProps {
  locale: Locale;
  /** From 0 to 1. */
  share: number;
  /** What is on its way, for whoever does not see the bar. */
  label: string;
}

/** How far something is, with its share of a hundred beside it. */
export function ProgressBar({ locale, share, label }: ProgressProps) {
  return (
    <div class="progress">
      <progress aria-label={label} max="1" value={String(share)} />
      <span aria-hidden="true">{locale.number(share, { style: "percent" })}</span>
    </div>
  );
}

/** The same in the room of a letter. */
export function ProgressRing({ locale, share, label }: ProgressProps) {
  const text = `${label}: ${locale.number(share, { style: "percent" })}`;
  return (
    <svg class="ring" viewBox="0 0 24 24" role="img" aria-label={text}>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="9" pathLength="100" stroke-dasharray={`${Math.round(share * 100)} 100`} />
    </svg>
  );
}
