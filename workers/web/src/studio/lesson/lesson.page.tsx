import { z } from "zod";
import type { App } from "../../app.ts";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { CaptionList } from "../captions/caption-list.tsx";
import { mayEdit } from "../drafts.ts";
import { mediumOf, ownMedia } from "../media/own-media.ts";
import { versionFor } from "../version-for.ts";
import { DeleteLesson } from "./delete-lesson.tsx";
import { lessonChange } from "./lesson-change.ts";
import { fieldsOfLesson, lessonFields } from "./lesson-fields.ts";
import { LessonForm } from "./lesson-form.tsx";
import { lessonFrame } from "./lesson-frame.tsx";
import { lessonHere } from "./lesson-here.ts";
import { LessonPager } from "./lesson-pager.tsx";

const at = "/studio/lessons/:lessonId";

/** Writes a lesson. Without scripts the preview is a page of its own; with them it is always there. */
export function mountLessonEditor(app: App): void {
  app.get(
    at,
    privatePage((visit) => editorPage(visit)),
  );
  app.post(
    at,
    action({
      fields: lessonFields,
      act: async ({ api, param }, { key, version, ...form }) => {
        const path = { lessonId: param("lessonId") };
        const call = { path, body: lessonChange(form), ifMatch: version, idempotencyKey: key };
        await api.patch("/v1/authoring/lessons/{lessonId}", call);
        return `/studio/lessons/${path.lessonId}?saved`;
      },
      again: editorPage,
    }),
  );
  app.get(`${at}/preview`, (c) => c.redirect(c.var.locale.to(`/studio/lessons/${c.req.param("lessonId")}`), 303));
  app.post(
    `${at}/preview`,
    action({
      fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      act: async (visit, typed) => {
        const body = { markdown: textOf(typed, "body") };
        const { html } = await visit.api.post("/v1/authoring/preview", { body });
        return editorPage(visit, { typed, errors: {} }, html);
      },
      again: editorPage,
    }),
  );
}

async function editorPage(visit: Visit, refusal?: Refusal, preview?: string): Promise<Page> {
  const { api, locale } = visit;
  const here = await lessonHere(visit);
  const { lesson, etag, course } = here;
  const saved = fieldsOfLesson(lesson);
  const values = refusal?.typed ?? saved;
  const wanted = lesson.kind === "link" ? undefined : lesson.kind;
  const [media, medium] = await Promise.all([
    wanted && ownMedia(api, wanted),
    mediumOf(api, textOf(values, "mediaId")),
  ]);
  const isOpen = mayEdit(course);
  const version = versionFor(refusal, etag);
  return lessonFrame(visit, here, {
    children: (
      <>
        <LessonForm
          {...{ locale, here, values, saved, refusal, version, isOpen, preview, medium }}
          media={media ?? []}
        />
        {lesson.kind === "video" && <CaptionList locale={locale} lesson={lesson} isOpen={isOpen} />}
        <LessonPager locale={locale} here={here} />
        {isOpen && <DeleteLesson locale={locale} lesson={lesson} version={etag} />}
      </>
    ),
  });
}
