import { limits } from "@edgewise/client/limits.generated";
import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseDraft, Outline } from "../drafts.ts";
import { entityTag } from "../entity-tag.ts";
import { FormKey } from "../form-key.tsx";

type Section = Outline["sections"][number];
const kinds = ["document", "video", "link"] as const;

/** Adds a section at the end. */
export function AddSection(props: { locale: Locale; course: Pick<CourseDraft, "id">; title: string }) {
  const { locale, course, title } = props;
  const { t, to } = locale;
  return (
    <form method="post" action={to(`/studio/courses/${course.id}`)} class="line-form add-section">
      <FormKey />
      <input type="hidden" name="do" value="add-section" />
      <label>
        <span>{t("studio.section.new")}</span>
        <input
          name="title"
          value={title}
          maxlength={limits.SectionFields.title.maxLength}
          required
          dir="auto"
          autocomplete="off"
        />
      </label>
      <button class="button quiet" type="submit">
        <Icon name="plus" />
        {t("studio.section.add")}
      </button>
    </form>
  );
}

/** Adds a lesson at the end of a section. */
export function AddLesson(props: { locale: Locale; courseId: string; section: Section }) {
  const { locale, courseId, section } = props;
  const { t, to } = locale;
  return (
    <details class="fold" open={section.lessons.length === 0}>
      <summary>
        <Icon name="plus" />
        {t("studio.lesson.add")}
        <span class="sr-only"> {t("studio.in", { section: section.title })}</span>
      </summary>
      <form method="post" action={to(`/studio/courses/${courseId}`)} class="line-form">
        <FormKey />
        <input type="hidden" name="do" value="add-lesson" />
        <input type="hidden" name="sectionId" value={section.id} />
        <label>
          <span>{t("studio.title-field")}</span>
          <input name="title" maxlength={limits.SectionFields.title.maxLength} required dir="auto" autocomplete="off" />
        </label>
        <label class="short">
          <span>{t("studio.kind")}</span>
          <select name="kind">
            {kinds.map((kind) => (
              <option value={kind}>{t(`studio.kind.${kind}`)}</option>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          {t("studio.lesson.add")}
        </button>
      </form>
    </details>
  );
}

/** Gives a section another name, or takes it away with all that is in it. */
export function EditSection(props: { locale: Locale; courseId: string; section: Section }) {
  const { locale, courseId, section } = props;
  const { t, to } = locale;
  const action = to(`/studio/courses/${courseId}`);
  const hidden = (step: string) => (
    <>
      <FormKey version={entityTag(section)} />
      <input type="hidden" name="do" value={step} />
      <input type="hidden" name="sectionId" value={section.id} />
    </>
  );
  return (
    <details class="fold">
      <summary>
        {t("edit")}
        <span class="sr-only"> {section.title}</span>
      </summary>
      <form method="post" action={action} class="line-form">
        {hidden("rename-section")}
        <label>
          <span>{t("studio.section.title")}</span>
          <input
            name="title"
            value={section.title}
            maxlength={limits.SectionFields.title.maxLength}
            required
            dir="auto"
            autocomplete="off"
          />
        </label>
        <button class="button" type="submit">
          {t("studio.rename")}
        </button>
      </form>
      <form method="post" action={action} class="line-form">
        {hidden("delete-section")}
        <p>{t("studio.section.delete.what")}</p>
        <button class="button danger" type="submit">
          {t("studio.section.delete")}
        </button>
      </form>
    </details>
  );
}
