import type { DataOf } from "@edgewise/client/operations";
import type { Child } from "hono/jsx";
import type { App } from "../../app.ts";
import { Empty } from "../../components/empty.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { privatePage } from "../../page/private-page.ts";
import { LatestNotes } from "../notes/latest-notes.tsx";
import { BegunCourse } from "./begun-course.tsx";
import { GoOn } from "./go-on.tsx";
import { LearningTabs } from "./learning-tabs.tsx";
import { NewestCourses } from "./newest.tsx";

export type Dashboard = DataOf<"/v1/me/dashboard", "get">;

/** A learner's first page: where they left, what else is underway, what is finished, what they noted, what is new. */
export function mountLearning(app: App): void {
  app.get(
    "/learning",
    privatePage(async ({ api, locale }) => {
      const { t } = locale;
      const dashboard = await api.get("/v1/me/dashboard");
      const name = dashboard.profile?.name;
      return {
        title: t("nav.learning"),
        here: "learning",
        sheets: ["tools", "learn"],
        main: (
          <>
            <h1>{name === undefined ? t("nav.learning") : t("learn.hello", { name })}</h1>
            <LearningTabs locale={locale} here="now" />
            <Resting locale={locale} degraded={dashboard.degraded} />
            <Underway locale={locale} dashboard={dashboard} />
            {dashboard.notes && <LatestNotes locale={locale} notes={dashboard.notes} />}
            {dashboard.newest && <NewestCourses locale={locale} courses={dashboard.newest} />}
          </>
        ),
      };
    }),
  );
}

/** Which parts could not be loaded, in a sentence. */
function Resting({ locale: { t }, degraded }: { locale: Locale; degraded: Dashboard["degraded"] }): Child {
  const missing = degraded.filter((part) => part !== "profile");
  if (missing.length === 0) return null;
  return (
    <Notice kind="degraded" title={t("learn.resting")}>
      {missing.map((part) => (
        <p>{t(`learn.resting.${part}`)}</p>
      ))}
    </Notice>
  );
}

function Underway({ locale, dashboard }: { locale: Locale; dashboard: Dashboard }): Child {
  const { t, to } = locale;
  const begun = dashboard.continue ?? [];
  const [first, ...others] = dashboard.next ?? [];
  const isNew = dashboard.continue?.length === 0 && dashboard.next !== null;
  if (isNew) {
    return (
      <Empty
        title={t("learn.none")}
        actions={
          <a class="button go" href={to("/courses")}>
            {t("learn.none.go")}
          </a>
        }
      >
        {t("learn.none.why")}
      </Empty>
    );
  }
  const rest = begun.filter(({ courseId }) => courseId !== first?.courseId);
  return (
    <>
      {first && (
        <GoOn locale={locale} next={first} course={begun.find(({ courseId }) => courseId === first.courseId)} />
      )}
      {rest.length > 0 && (
        <section class="section">
          <header>
            <h2>{t("learn.begun")}</h2>
            <a href={to("/learning/courses")}>{t("learn.courses")}</a>
          </header>
          <ul class="rows">
            {rest.map((course) => (
              <BegunCourse
                locale={locale}
                course={course}
                next={others.find(({ courseId }) => courseId === course.courseId)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
