import { ApiProblem } from "@edgewise/client/api-problem";
import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../app.ts";
import { Notice } from "../components/notice.tsx";
import { Pairs } from "../components/pairs.tsx";
import type { Locale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence-of.ts";
import { action, type Refusal } from "../page/action.ts";
import type { Page } from "../page/page.ts";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { courseActName } from "./course-act-texts.ts";
import { type StaffCourse, Status } from "./courses.page.tsx";
import { ReasonField } from "./reason-field.tsx";
import { staffPage } from "./staff-page.tsx";

/** One course: its state, what staff did to it, and taking it away from learners or giving it back. */
export function mountCourse(app: App): void {
  app.get("/staff/courses/:courseId", privatePage(coursePage));
  app.post(
    "/staff/courses/:courseId/takedown",
    action({
      fields: z.object({
        key: z.string(),
        reason: z
          .string()
          .trim()
          .min(limits.TakedownRequest.reason.minLength)
          .max(limits.TakedownRequest.reason.maxLength),
      }),
      act: async ({ api, param }, { key, reason }) => {
        const path = { courseId: param("courseId") };
        await api.put("/v1/admin/courses/{courseId}/takedown", { path, body: { reason }, idempotencyKey: key });
        return `/staff/courses/${path.courseId}?done`;
      },
      again: coursePage,
    }),
  );
  app.post(
    "/staff/courses/:courseId/lift",
    action({
      fields: z.object({ key: z.string() }),
      act: async ({ api, param }, { key }) => {
        const path = { courseId: param("courseId") };
        await api.delete("/v1/admin/courses/{courseId}/takedown", { path, idempotencyKey: key });
        return `/staff/courses/${path.courseId}?done`;
      },
      again: coursePage,
    }),
  );
}

async function coursePage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale } = visit;
  const courseId = visit.param("courseId");
  const [{ items }, history] = await Promise.all([
    api.get("/v1/admin/courses", { query: { query: courseId, limit: 1 } }),
    api.get("/v1/admin/courses/{courseId}/actions", { path: { courseId } }),
  ]);
  const [course] = items;
  if (!course) throw new ApiProblem({ code: "resource.missing", status: 404, detail: "No such course." });
  const { t, to } = locale;
  return staffPage(visit, {
    part: "courses",
    title: course.title,
    children: (
      <div class="measured">
        {refusal?.problem && (
          <Notice kind="problem" live>
            {sentenceOf(locale, refusal.problem)}
          </Notice>
        )}
        <Facts locale={locale} course={course} />
        {course.takedown ? (
          <Lift locale={locale} course={course} />
        ) : (
          <TakeDown locale={locale} course={course} refusal={refusal} />
        )}
        <section class="section">
          <h2>{t("staff.course.history")}</h2>
          {history.items.length === 0 && <p class="quiet">{t("staff.none")}</p>}
          <ol class="rows">
            {history.items.map(({ action, reason, by, at }) => (
              <li>
                <div class="grow">
                  <strong>{courseActName(locale, action)}</strong>
                  {reason !== null && <p dir="auto">{reason}</p>}
                  <p class="small">
                    <a href={to(`/staff/users/${by}`)}>
                      <code>{by}</code>
                    </a>
                  </p>
                </div>
                <time datetime={at} class="quiet small numbers">
                  {locale.date(at, { dateStyle: "medium", timeStyle: "short" })}
                </time>
              </li>
            ))}
          </ol>
        </section>
      </div>
    ),
  });
}

function Facts({ locale, course }: { locale: Locale; course: StaffCourse }) {
  const { t, to } = locale;
  const isPublic = course.status === "published" && !course.takedown;
  return (
    <Pairs
      pairs={[
        { name: t("staff.courses.status"), value: <Status locale={locale} course={course} /> },
        {
          name: t("staff.courses.owners"),
          value: course.owners.map(({ id, name }) => (
            <a href={to(`/staff/users/${id}`)} dir="auto">
              {name}
            </a>
          )),
        },
        { name: t("staff.course.versions"), value: locale.number(course.latestVersion) },
        { name: t("staff.courses.changed"), value: locale.date(course.updatedAt) },
        ...(isPublic
          ? [
              {
                name: t("staff.course.public"),
                value: <a href={to(`/courses/${course.slug}`)}>{`/courses/${course.slug}`}</a>,
              },
            ]
          : []),
        { name: t("staff.user.id"), value: <code>{course.id}</code> },
      ]}
    />
  );
}

function TakeDown({ locale, course, refusal }: { locale: Locale; course: StaffCourse; refusal: Refusal | undefined }) {
  const { t, to } = locale;
  return (
    <form method="post" action={to(`/staff/courses/${course.id}/takedown`)} class="section">
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <h2>{t("staff.course.take-down")}</h2>
      <p>{t("staff.course.take-down.hint")}</p>
      <ReasonField locale={locale} refusal={refusal} lengthMax={limits.TakedownRequest.reason.maxLength} />
      <button class="button danger" type="submit">
        {t("staff.course.take-down")}
      </button>
    </form>
  );
}

function Lift({ locale, course }: { locale: Locale; course: StaffCourse }) {
  const { t, to } = locale;
  return (
    <form method="post" action={to(`/staff/courses/${course.id}/lift`)} class="section">
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <h2>{t("staff.courses.taken-down")}</h2>
      <p dir="auto">{course.takedown?.reason}</p>
      <p>{t("staff.course.lift.hint")}</p>
      <button class="button" type="submit">
        {t("staff.course.lift")}
      </button>
    </form>
  );
}
