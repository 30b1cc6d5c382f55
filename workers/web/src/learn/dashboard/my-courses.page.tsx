import type { App } from "../../app.ts";
import { Empty } from "../../components/empty.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { privatePage } from "../../page/private-page.ts";
import { BegunCourse } from "./begun-course.tsx";
import { LearningTabs } from "./learning-tabs.tsx";

/** All courses that the learner has begun, those underway before those that are finished. */
export function mountMyCourses(app: App): void {
  app.get(
    "/learning/courses",
    privatePage(async ({ api, locale, query }) => {
      const { t, to } = locale;
      const cursor = query.get("cursor") ?? undefined;
      const { items, next } = await api.get("/v1/me/progress", { query: { limit: 50, cursor } });
      const parts = [
        { title: t("learn.begun"), courses: items.filter(({ completedAt }) => completedAt === null) },
        { title: t("learn.finished.courses"), courses: items.filter(({ completedAt }) => completedAt !== null) },
      ];
      return {
        title: t("learn.courses"),
        here: "learning",
        sheets: ["tools", "learn"],
        main: (
          <>
            <h1>{t("nav.learning")}</h1>
            <LearningTabs locale={locale} here="courses" />
            {items.length === 0 && (
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
            )}
            {parts
              .filter(({ courses }) => courses.length > 0)
              .map(({ title, courses }) => (
                <section class="section">
                  <h2>{title}</h2>
                  <ul class="rows">
                    {courses.map((course) => (
                      <BegunCourse locale={locale} course={course} />
                    ))}
                  </ul>
                </section>
              ))}
            <ShowMore
              locale={locale}
              href={next === null ? undefined : `${to("/learning/courses")}?${new URLSearchParams({ cursor: next })}`}
            />
          </>
        ),
      };
    }),
  );
}
