import type { Locale } from "../i18n/locale.ts";

interface ProgressProps {
  locale: Locale;
  /** From 0 to 1. */
  share: number;
  /** What is in progress, for screen readers. */
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

const radius = 9;
const around = 2 * Math.PI * radius;

/** The same in the room of a letter. */
export function ProgressRing({ locale, share, label }: ProgressProps) {
  const text = `${label}: ${locale.number(share, { style: "percent" })}`;
  return (
    <svg class="ring" viewBox="0 0 24 24" role="img" aria-label={text}>
      <circle cx="12" cy="12" r={radius} />
      <circle cx="12" cy="12" r={radius} stroke-dasharray={`${(share * around).toFixed(1)} ${around.toFixed(1)}`} />
    </svg>
  );
}
