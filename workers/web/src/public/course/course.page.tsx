import { raw } from "hono/html";
import type { App } from "../../app.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { Cover } from "../../components/cover.tsx";
import { publicPage } from "../../page/public-page.ts";
import { Authors } from "./authors.tsx";
import { courseAt } from "./course-at.ts";
import { courseData } from "./course-data.ts";
import { Facts } from "./facts.tsx";
import { Outline } from "./outline.tsx";
import { Start } from "./start.tsx";

/** A course as everyone sees it: what it is about, who made it, what is in it, and the way in. */
export function mountCourse(app: App): void {
  app.get(
    "/courses/:slug",
    publicPage(async ({ api, locale, param, origin }) => {
      const { t, to } = locale;
      const course = await courseAt(api, param("slug"));
      if ("movedTo" in course) return movedTo(to(`/courses/${course.movedTo}`));
      return {
        title: course.title,
        description: course.summary,
        here: "courses",
        image: course.cover?.url ?? course.coverUrl ?? undefined,
        head: <script type="application/ld+json">{raw(courseData(course, locale, origin))}</script>,
        main: (
          <div class="course">
            <header lang={course.language}>
              <Breadcrumbs locale={locale} path={[{ href: to("/courses"), label: t("nav.courses") }]} />
              <h1 dir="auto">{course.title}</h1>
              <p class="lead" dir="auto">
                {course.summary}
              </p>
              <Authors locale={locale} authors={course.authors} />
            </header>
            <aside aria-label={t("public.start.label")}>
              <Cover course={course} first />
              <div class="start" data-fragment={to(`/fragments/course/${course.id}`)}>
                <Start locale={locale} course={course} />
              </div>
              <Facts locale={locale} course={course} />
            </aside>
            <div class="course-text">
              <Outline locale={locale} course={course} />
              {course.descriptionHtml !== "" && (
                <section aria-labelledby="about">
                  <h2 id="about">{t("public.about")}</h2>
                  <div class="prose" lang={course.language} dir="auto">
                    {raw(course.descriptionHtml)}
                  </div>
                </section>
              )}
            </div>
          </div>
        ),
      };
    }),
  );
}

/** Slugs are given up and taken by other courses, so nobody keeps where one led. */
function movedTo(location: string): Response {
  return new Response(null, { status: 308, headers: { Location: location, "Cache-Control": "no-cache" } });
}
