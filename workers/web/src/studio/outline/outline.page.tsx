import { Refused } from "../../account/refused.tsx";
import type { App } from "../../app.ts";
import { Empty } from "../../components/empty.tsx";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { coursePage } from "../course-frame.tsx";
import { courseHere, mayEdit } from "../drafts.ts";
import { AddSection } from "./add-forms.tsx";
import { OutlineEditor } from "./outline-editor.tsx";
import { outlineSteps, takeStep } from "./outline-steps.ts";

/** What a course is made of, in its order. Every step is a form; with scripts things are dragged as well. */
export function mountOutline(app: App): void {
  app.get(
    "/studio/courses/:courseId",
    privatePage((visit) => outlinePage(visit)),
  );
  app.post(
    "/studio/courses/:courseId",
    action({
      fields: outlineSteps,
      act: async ({ api, param }, step) => {
        const courseId = param("courseId");
        const part = await takeStep(api, courseId, step);
        return `/studio/courses/${courseId}#${part}`;
      },
      again: outlinePage,
    }),
  );
}

async function outlinePage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { locale } = visit;
  const { t } = locale;
  const { course } = await courseHere(visit);
  const { sections } = course.outline;
  const isOpen = mayEdit(course);
  const typed = refusal && textOf(refusal.typed, "do") === "add-section" ? textOf(refusal.typed, "title") : "";
  return coursePage(visit, course, {
    part: "outline",
    children: (
      <>
        <Refused locale={locale} refusal={refusal} labels={{ title: t("studio.title-field") }} />
        {sections.length === 0 && (
          <Empty title={t("studio.outline.none")}>
            {t(isOpen ? "studio.outline.none.why" : "studio.outline.none.yet")}
          </Empty>
        )}
        {sections.length > 0 && <OutlineEditor locale={locale} course={course} isOpen={isOpen} />}
        {isOpen && <AddSection locale={locale} course={course} title={typed} />}
      </>
    ),
  });
}
