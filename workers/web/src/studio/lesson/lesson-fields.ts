import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { Fields } from "../../page/form.ts";
import type { LessonDraft } from "../drafts.ts";
import { unixLines } from "../unix-lines.ts";

const { minimum, maximum } = limits.LessonPatch.durationSeconds;
const isDuration = (seconds: number) => seconds >= minimum && seconds <= maximum;

/** The form of a lesson. */
export const lessonFields = z.object({
  key: z.string().max(60),
  version: z.string().max(60),
  title: z.string().trim().min(limits.LessonPatch.title.minLength).max(limits.LessonPatch.title.maxLength),
  body: z.string().overwrite(unixLines).max(limits.LessonPatch.body.maxLength).default(""),
  mediaId: z.string().max(limits.LessonPatch.mediaId.maxLength).optional(),
  url: z.string().trim().max(limits.LessonPatch.url.maxLength).optional(),
  durationSeconds: z
    .string()
    .trim()
    .max(6)
    .regex(/^\d*$/)
    .refine((text) => text === "" || isDuration(Number(text)))
    .optional(),
  preview: z.string().max(10).optional(),
  rule: z.enum(["watched", "opened", "marked"]),
  share: z.string().trim().max(3).regex(/^\d+$/).optional(),
});

/** A lesson as its form shows it. */
export function fieldsOfLesson(lesson: LessonDraft): Fields {
  const { title, body, mediaId, url, durationSeconds, preview, completion } = lesson;
  const share = completion.rule === "watched" ? (completion.share ?? 0.9) : 0.9;
  return {
    ...{ title, body, mediaId: mediaId ?? "", url: url ?? "" },
    durationSeconds: durationSeconds === null ? "" : String(durationSeconds),
    ...(preview && { preview: "on" }),
    rule: completion.rule,
    share: String(Math.round(share * 100)),
  };
}
