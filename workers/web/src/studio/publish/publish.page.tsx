import { z } from "zod";
import { ProblemNotice } from "../../account/refused.tsx";
import type { App } from "../../app.ts";
import { Notice } from "../../components/notice.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { action, type Refusal } from "../../page/action.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { coursePage } from "../course-frame.tsx";
import { type CourseChanges, type CourseWithOutline, courseHere } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";
import { Blockers } from "./blockers.tsx";
import { Changes } from "./changes.tsx";

const at = "/studio/courses/:courseId/publish";

/** What publishing would change, what hinders it, and the button. */
export function mountPublish(app: App): void {
  app.get(
    at,
    privatePage((visit) => publishPage(visit)),
  );
  app.post(
    at,
    action({
      fields: z.object({ key: z.string().max(60), version: z.string().max(60) }),
      act: async ({ api, param }, { key, version }) => {
        const path = { courseId: param("courseId") };
        const call = { path, ifMatch: version, idempotencyKey: key };
        await api.post("/v1/authoring/courses/{courseId}/publish", call);
        return `/studio/courses/${path.courseId}/publish?published`;
      },
      again: publishPage,
    }),
  );
}

async function publishPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale, param, query } = visit;
  const path = { courseId: param("courseId") };
  const [{ course, etag }, changes] = await Promise.all([
    courseHere(visit),
    api.get("/v1/authoring/courses/{courseId}/changes", { path }),
  ]);
  return coursePage(visit, course, {
    part: "publish",
    children: (
      <>
        {refusal?.problem && <ProblemNotice locale={locale} problem={refusal.problem} />}
        {query.has("published") && !changes.changed && <Published locale={locale} course={course} />}
        <Blockers locale={locale} course={course} blockers={changes.hindrances} />
        <PublishForm locale={locale} course={course} changes={changes} etag={etag} />
        <section class="section" aria-labelledby="changes">
          <h2 id="changes">
            {course.latestVersion === 0
              ? locale.t("studio.changes.first")
              : locale.t("studio.changes.since", { number: course.latestVersion })}
          </h2>
          <Changes locale={locale} changes={changes} />
        </section>
      </>
    ),
  });
}

function Published({ locale: { t, to }, course }: { locale: Locale; course: CourseWithOutline }) {
  return (
    <Notice kind="success" live title={t("studio.published.title", { number: course.latestVersion })}>
      <a href={to(`/courses/${course.slug}`)}>{t("studio.course.public")}</a>
    </Notice>
  );
}

function PublishForm(props: { locale: Locale; course: CourseWithOutline; changes: CourseChanges; etag: string }) {
  const { locale, course, changes, etag } = props;
  const { t, to } = locale;
  if (course.role === "viewer") return null;
  const isPublic = course.status === "published";
  const isNothing = isPublic && !changes.changed;
  const isBlocked = changes.hindrances.length > 0 || course.takedown !== null;
  return (
    <form method="post" action={to(`/studio/courses/${course.id}/publish`)}>
      <FormKey version={etag} />
      <p>{t(isNothing ? "studio.publish.nothing" : isPublic ? "studio.publish.again" : "studio.publish.what")}</p>
      <p class="actions">
        <button class="button go" type="submit" disabled={isBlocked || isNothing}>
          {t("studio.publish")}
        </button>
      </p>
    </form>
  );
}
