import type { Locale } from "../i18n/locale.ts";
import { Chapter } from "./shown.tsx";

const colours = [
  "paper-deep",
  "paper",
  "paper-near",
  "ink",
  "ink-soft",
  "line",
  "edge",
  "petrol",
  "petrol-strong",
  "petrol-wash",
  "saffron",
  "saffron-ink",
  "saffron-wash",
  "bad",
  "bad-wash",
  "good",
  "good-wash",
] as const;

/** The tokens of colour, by the names they have in tokens.css. */
export function Colours({ locale: { t } }: { locale: Locale }) {
  return (
    <Chapter title={t("public.design.colours")}>
      <ul class="swatches">
        {colours.map((name) => (
          <li>
            <span class={`swatch of-${name}`} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
