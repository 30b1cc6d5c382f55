import type { ApiProblem } from "@edgewise/client/api-problem";
import { ProblemNotice } from "../../account/refused.tsx";
import type { App } from "../../app.ts";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { coursePage } from "../course-frame.tsx";
import { courseHere, mayEdit } from "../drafts.ts";
import { mediumOf, ownMedia } from "../media/own-media.ts";
import { versionFor } from "../version-for.ts";
import { changeIn, detailsFields, fieldsOfCourse } from "./details-fields.ts";
import { DetailsForm } from "./details-form.tsx";
import { DetailsRead } from "./details-read.tsx";
import { Life } from "./life.tsx";

/** What a course says of itself, and its end. */
export function mountDetails(app: App): void {
  app.get(
    "/studio/courses/:courseId/details",
    privatePage((visit) => detailsPage(visit)),
  );
  app.post(
    "/studio/courses/:courseId/details",
    action({
      fields: detailsFields,
      act: async ({ api, param }, input) => {
        const courseId = param("courseId");
        await api.patch("/v1/authoring/courses/{courseId}", {
          path: { courseId },
          body: changeIn(input),
          ifMatch: input.version,
          idempotencyKey: input.key,
        });
        return `/studio/courses/${courseId}/details?saved`;
      },
      again: detailsPage,
    }),
  );
}

/** The details, or the form again with what was typed; `problem` is of something else that was asked for here. */
export async function detailsPage(visit: Visit, refusal?: Refusal, problem?: ApiProblem): Promise<Page> {
  const { api, locale } = visit;
  const { course, etag } = await courseHere(visit);
  if (!mayEdit(course)) {
    const children = (
      <>
        {problem && <ProblemNotice locale={locale} problem={problem} />}
        <DetailsRead locale={locale} course={course} />
        <Life locale={locale} course={course} etag={etag} />
      </>
    );
    return coursePage(visit, course, { part: "details", children });
  }
  const coverId = refusal ? textOf(refusal.typed, "coverMediaId") : fieldsOfCourse(course).coverMediaId;
  const [images, cover] = await Promise.all([ownMedia(api, "image"), mediumOf(api, String(coverId ?? ""))]);
  const shown = images.map((image) => (image.id === cover?.id ? { ...image, url: cover.playback?.url } : image));
  return coursePage(visit, course, {
    part: "details",
    children: (
      <>
        {problem && <ProblemNotice locale={locale} problem={problem} />}
        <DetailsForm {...{ locale, course, refusal, images: shown, version: versionFor(refusal, etag) }} />
        <Life locale={locale} course={course} etag={etag} />
      </>
    ),
  });
}
