import type { Locale } from "../../i18n/locale.ts";
import type { CourseShown } from "./course-at.ts";

/** The course as search engines read it: JSON-LD (schema.org `Course`), escaped for a script element. */
export function courseData(course: CourseShown, locale: Locale, origin: string): string {
  const url = origin + locale.to(`/courses/${course.slug}`);
  const isFree = course.access === "free";
  const data = {
    "@context": "https://schema.org",
    "@type": "Course",
    "@id": url,
    url,
    name: course.title,
    description: course.summary,
    inLanguage: course.language,
    isAccessibleForFree: isFree,
    educationalLevel: course.level,
    teaches: course.skills,
    keywords: course.topics,
    datePublished: course.publishedAt,
    dateModified: course.updatedAt,
    ...(course.coverUrl !== null && { image: new URL(course.coverUrl, origin).href }),
    author: course.authors.map(({ handle, name }) => ({
      "@type": "Person",
      name,
      url: origin + locale.to(`/people/${handle}`),
    })),
    provider: { "@type": "Organization", name: locale.t("brand"), url: origin },
    offers: { "@type": "Offer", category: isFree ? "Free" : "Paid" },
    hasCourseInstance: {
      "@type": "CourseInstance",
      courseMode: "Online",
      courseWorkload: `PT${Math.max(1, Math.round(course.durationSeconds / 60))}M`,
    },
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
