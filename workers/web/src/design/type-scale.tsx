import type { Locale } from "../i18n/locale.ts";
import { Chapter } from "./shown.tsx";

const sizes = ["3xl", "2xl", "xl", "l", "m", "s", "xs"] as const;

/** The tokens of type. */
export function TypeScale({ locale: { t, number } }: { locale: Locale }) {
  return (
    <Chapter title={t("public.design.type")}>
      <ul class="scale">
        {sizes.map((size) => (
          <li>
            <code>{size}</code>
            <span class={`of-size-${size}`}>{t("public.design.pangram")}</span>
          </li>
        ))}
        <li>
          <code>{"tabular"}</code>
          <span class="numbers">{[1024.5, 381.25, 77.75].map((value) => number(value)).join(" · ")}</span>
        </li>
      </ul>
    </Chapter>
  );
}
