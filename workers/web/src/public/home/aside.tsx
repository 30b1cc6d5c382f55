import type { Child } from "hono/jsx";
import type { ShownCourse } from "../../components/course-card.tsx";
import { courseFacts } from "../../components/course-facts.ts";
import { Cover } from "../../components/cover.tsx";
import { DrawnCover } from "../../components/drawn-cover.tsx";
import type { Locale } from "../../i18n/locale.ts";

/** Next to the introduction: the newest course, or for a learner the course they were in. */
export function Aside({ locale, latest }: { locale: Locale; latest: ShownCourse | undefined }) {
  return (
    <aside class="feature" data-fragment={locale.to("/fragments/continue")}>
      {latest === undefined ? <DrawnCover seed="edgewise" /> : <Latest locale={locale} course={latest} />}
    </aside>
  );
}

function Latest({ locale, course }: { locale: Locale; course: ShownCourse }) {
  return (
    <Feature
      cover={<Cover course={course} first />}
      eyebrow={locale.t("public.home.latest")}
      title={course.title}
      language={course.language}
      href={locale.to(`/courses/${course.slug}`)}
    >
      <p class="quiet small">{courseFacts(locale, course).join(" · ")}</p>
    </Feature>
  );
}

/** One course that stands out. Always as high as the next, so that one can take the other's place. */
export function Feature(props: {
  cover: Child;
  eyebrow: string;
  title: string;
  language?: string;
  href: string;
  children: Child;
}) {
  const { cover, eyebrow, title, language, href, children } = props;
  return (
    <article class="card">
      {cover}
      <div class="eyebrow">{eyebrow}</div>
      <h2 lang={language} dir="auto">
        <a href={href}>{title}</a>
      </h2>
      <div class="feature-foot">{children}</div>
    </article>
  );
}
