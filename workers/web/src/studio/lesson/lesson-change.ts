import { unixLines } from "../unix-lines.ts";

/** The form of a lesson, as browsers send it: what is not asked for this kind of lesson is left out. */
export interface LessonForm {
  title: string;
  body: string;
  mediaId?: string | undefined;
  url?: string | undefined;
  durationSeconds?: string | undefined;
  preview?: string | undefined;
  rule: "watched" | "opened" | "marked";
  share?: string | undefined;
}

/** The change that the form of a lesson asks for. */
export function lessonChange(form: LessonForm) {
  const { title, body, mediaId, url, durationSeconds, preview, rule, share } = form;
  const completion =
    rule === "watched" ? { rule, share: Math.min(100, Math.max(1, Number(share ?? 90))) / 100 } : { rule };
  return {
    ...{ title, body: unixLines(body), preview: preview !== undefined, completion },
    ...(mediaId !== undefined && { mediaId: mediaId === "" ? null : mediaId }),
    ...(url !== undefined && { url: url === "" ? null : url }),
    ...(durationSeconds !== undefined && {
      durationSeconds: durationSeconds === "" ? null : Math.round(Number(durationSeconds)),
    }),
  };
}
