import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import { Refused } from "../../account/refused.tsx";
import type { App } from "../../app.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { SelectField } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { FormKey } from "../form-key.tsx";
import { languageOptions } from "../language-options.ts";

const fields = z.object({
  key: z.string().max(60),
  title: z.string().trim().min(limits.NewCourse.title.minLength).max(limits.NewCourse.title.maxLength),
  language: z.string().min(limits.NewCourse.language.minLength).max(limits.NewCourse.language.maxLength),
});

/** Begins a course with what it cannot be without; all else comes later. */
export function mountNewCourse(app: App): void {
  app.get(
    "/studio/new",
    privatePage((visit) => newCoursePage(visit)),
  );
  app.post(
    "/studio/new",
    action({
      fields,
      act: async ({ api }, { key, title, language }) => {
        const body = { title, language };
        const course = await api.post("/v1/authoring/courses", { body, idempotencyKey: key });
        return `/studio/courses/${course.id}`;
      },
      again: newCoursePage,
    }),
  );
}

async function newCoursePage({ api, locale }: Visit, refusal?: Refusal): Promise<Page> {
  const { t, to } = locale;
  // Asks whether someone is signed in before they have typed anything.
  if (!refusal) await api.get("/v1/me");
  const { typed = {}, errors = {} } = refusal ?? {};
  const language = textOf(typed, "language") || locale.language;
  return {
    title: t("studio.new"),
    here: "studio",
    width: "text",
    sheets: ["tools", "studio"],
    main: (
      <>
        <Breadcrumbs locale={locale} path={[{ href: to("/studio"), label: t("nav.studio") }]} />
        <h1>{t("studio.new")}</h1>
        <p class="lead">{t("studio.new.lead")}</p>
        <form method="post" action={to("/studio/new")}>
          <Refused locale={locale} refusal={refusal} labels={{ title: t("studio.title-field") }} />
          <FormKey />
          <TextField
            {...{ locale, name: "title", label: t("studio.title-field"), hint: t("studio.title-field.hint") }}
            {...{
              value: textOf(typed, "title"),
              error: errors.title,
              maxlength: limits.NewCourse.title.maxLength,
              dir: "auto",
              required: true,
            }}
          />
          <SelectField
            {...{ locale, name: "language", label: t("studio.language"), hint: t("studio.language.hint") }}
            {...{ value: language, error: errors.language, required: true }}
            options={languageOptions(locale, language)}
          />
          <p class="actions">
            <button class="button" type="submit">
              {t("studio.begin")}
            </button>
            <a href={to("/studio")}>{t("cancel")}</a>
          </p>
        </form>
      </>
    ),
  };
}
