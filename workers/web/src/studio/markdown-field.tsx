import { raw } from "hono/html";
import { built } from "../built.generated.ts";
import { TextArea } from "../components/text-field.tsx";
import type { Locale } from "../i18n/locale.ts";

/** Markdown with what it will look like beside it. `preview` is HTML that the API has made; an island keeps it fresh. */
export function MarkdownField(props: {
  locale: Locale;
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  maxlength: number;
  preview?: string | undefined;
  language?: string;
  disabled?: boolean;
}) {
  const { locale, preview, language, ...field } = props;
  const { t } = locale;
  return (
    <div
      class="markdown-field"
      data-island={built.islands.markdown}
      data-failed={t("studio.preview.failed")}
      data-empty={t("studio.preview.empty")}
    >
      <TextArea locale={locale} {...field} class="source" dir="auto" spellcheck />
      <section class="markdown-preview" aria-label={t("studio.preview")} hidden={preview === undefined} data-preview>
        <p class="eyebrow">{t("studio.preview")}</p>
        <div class="prose" dir="auto" data-rendered {...(language !== undefined && { lang: language })}>
          {preview !== undefined && raw(preview)}
        </div>
      </section>
    </div>
  );
}
