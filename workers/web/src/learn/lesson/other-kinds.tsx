import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { type Lesson, ownPath } from "./lesson-parts.ts";

/** A document as it was laid out, in the browser's own viewer, and to be kept. */
export function PdfLesson(props: { locale: Locale; lesson: Lesson; media: NonNullable<Lesson["media"]> }) {
  const { t } = props.locale;
  const href = ownPath(props.media.url);
  return (
    <section class="pdf" aria-label={t("learn.pdf")}>
      <iframe src={href} title={props.lesson.title} loading="lazy" />
      <p class="actions">
        <a class="button quiet" href={`${href}?download`} download>
          <Icon name="download" />
          {t("learn.pdf.download")}
        </a>
        <a href={href} target="_blank" rel="noopener">
          {t("learn.pdf.open")}
        </a>
      </p>
    </section>
  );
}

/** A lesson that is elsewhere. */
export function LinkLesson({ locale: { t }, lesson }: { locale: Locale; lesson: Lesson }) {
  if (lesson.link === null) return null;
  return (
    <p class="outward">
      <a class="button go" href={lesson.link} target="_blank" rel="noopener noreferrer">
        <Icon name="link" />
        {t("learn.link.go")}
      </a>
      <span class="quiet small">{t("learn.link.where", { host: new URL(lesson.link).host })}</span>
    </p>
  );
}
