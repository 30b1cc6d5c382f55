import type { Ctx } from "../context.ts";
import { publicMediaUrl } from "../media/playback-url.ts";
import type { publishedCourses } from "../version/tables.ts";
import type { Cover } from "./course.ts";

type Row = Pick<typeof publishedCourses.$inferSelect, "coverMediaId" | "coverWidth" | "coverHeight">;

/** The picture of a public course with the room it takes, so that a page does not move when it comes; null without one. */
export function coverOf(ctx: Pick<Ctx, "origin">, { coverMediaId, coverWidth, coverHeight }: Row): Cover | null {
  return coverMediaId ? { url: publicMediaUrl(ctx, coverMediaId), width: coverWidth, height: coverHeight } : null;
}
