import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action, type Refusal } from "../../page/action.ts";
import { type Fields, textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { lessonFrame } from "../lesson/lesson-frame.tsx";
import { type LessonHere, lessonHere } from "../lesson/lesson-here.ts";
import { unixLines } from "../unix-lines.ts";
import { CaptionsForm } from "./captions-form.tsx";

const at = "/studio/lessons/:lessonId/captions";
const fields = z.object({
  key: z.string().max(60),
  language: z.string().min(2).max(35),
  label: z.string().trim().max(100),
  default: z.string().max(10).optional(),
  vtt: z.string().overwrite(unixLines).min(1).max(limits.putCaptions.maxLength),
});

/** Writes the captions of a film in one language. What is wrong with them is said line by line. */
export function mountCaptions(app: App): void {
  app.get(
    at,
    privatePage((visit) => captionsPage(visit)),
  );
  app.post(
    at,
    action({
      fields,
      act: async ({ api, param }, input) => {
        const path = { lessonId: param("lessonId"), language: input.language };
        const query = {
          ...(input.label !== "" && { label: input.label }),
          default: input.default === undefined ? ("false" as const) : ("true" as const),
        };
        const call = { path, query, body: input.vtt, contentType: "text/vtt" as const };
        await api.put("/v1/authoring/lessons/{lessonId}/captions/{language}", call);
        return `/studio/lessons/${path.lessonId}?saved#captions`;
      },
      again: captionsPage,
    }),
  );
  app.get(`${at}/delete`, (c) => c.redirect(c.var.locale.to(`/studio/lessons/${c.req.param("lessonId")}`), 303));
  app.post(
    `${at}/delete`,
    action({
      fields: fields.pick({ key: true, language: true }),
      act: async ({ api, param }, { key, language }) => {
        const path = { lessonId: param("lessonId"), language };
        await api.delete("/v1/authoring/lessons/{lessonId}/captions/{language}", { path, idempotencyKey: key });
        return `/studio/lessons/${path.lessonId}?saved#captions`;
      },
      again: captionsPage,
    }),
  );
}

async function captionsPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { locale, query } = visit;
  const here = await lessonHere(visit);
  const language = query.get("language") ?? "";
  const values = refusal?.typed ?? (await savedOf(visit, here, language));
  const shown = textOf(values, "language");
  const isNew = !here.lesson.captions.some((one) => one.language === shown);
  const part = isNew
    ? locale.t("studio.captions.new")
    : locale.t("studio.captions.of", { language: locale.name("language", shown) });
  return lessonFrame(visit, here, {
    part,
    children: <CaptionsForm {...{ locale, here, values, refusal, isNew: isNew || refusal !== undefined }} />,
  });
}

/** The captions as they are now, or the beginning of some in the language of the course. */
async function savedOf({ api }: Visit, { lesson, course }: LessonHere, language: string): Promise<Fields> {
  const known = lesson.captions.find((one) => one.language === language);
  if (!known) return { language: language || course.language, label: "", vtt: "WEBVTT\n\n" };
  const path = { lessonId: lesson.id, language };
  const vtt = await api.get("/v1/authoring/lessons/{lessonId}/captions/{language}", { path });
  return { language, label: known.label, vtt, ...(known.default && { default: "on" }) };
}
