import { limits } from "@edgewise/client/limits.generated";
import { SelectField } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { type Fields, textOf } from "../../page/form.ts";
import type { CourseDraft } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";

/** What people type may begin with an @. */
const { handle } = limits.ProfileChange;

export const roles = ["owner", "editor", "viewer"] as const;

/** Lets someone else work on the course. */
export function AddAuthor(props: { locale: Locale; course: CourseDraft; typed: Fields; error: string | undefined }) {
  const { locale, course, typed, error } = props;
  const { t, to } = locale;
  const options = roles.map((value) => ({
    value,
    label: `${t(`studio.role.${value}`)}: ${t(`studio.role.${value}.may`)}`,
  }));
  return (
    <section class="section" aria-labelledby="add-author">
      <h2 id="add-author">{t("studio.author.new")}</h2>
      <form method="post" action={to(`/studio/courses/${course.id}/authors`)} class="measured">
        <FormKey />
        <input type="hidden" name="do" value="add" />
        <TextField
          {...{
            locale,
            name: "handle",
            label: t("studio.handle"),
            hint: t("studio.handle.hint"),
            required: true,
            error,
          }}
          {...{
            value: textOf(typed, "handle"),
            minlength: handle.minLength,
            maxlength: handle.maxLength + 1,
            dir: "ltr",
          }}
          {...{ autocapitalize: "none", autocomplete: "off", spellcheck: false }}
        />
        <SelectField
          {...{ locale, name: "role", label: t("studio.author.as"), required: true, options }}
          value={textOf(typed, "role") || "editor"}
        />
        <p class="actions">
          <button class="button" type="submit">
            {t("studio.author.add")}
          </button>
        </p>
      </form>
    </section>
  );
}
