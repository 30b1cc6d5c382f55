import { env } from "cloudflare:workers";
import { newId } from "@edgewise/chassis/ids";
import { person } from "@edgewise/testkit/people";
import { drizzle } from "drizzle-orm/d1";
import type { Env } from "../src/context.ts";
import { captionTracks, courses } from "../src/schema.ts";
import { lessonRevisions, publishedCourses, publishedLessons, revisionCaptions } from "../src/version/tables.ts";

export const db = drizzle((env as unknown as Env).DB);

export interface PublishedLesson {
  title?: string;
  plain?: string;
  open?: boolean;
  durationSeconds?: number | null;
  completionRule?: "watched" | "opened" | "marked";
  completionShare?: number | null;
  /** Cues by language. */
  captions?: Record<string, { start: number; end: number; text: string }[]>;
}

/** The rows that publishing a course leaves behind. Gives the ids. */
export async function publishedCourse(
  over: { title?: string; summary?: string; language?: string; lessons?: PublishedLesson[] } = {},
) {
  const courseId = newId("crs");
  const { title = "Pottery", summary = "", language = "en", lessons = [{}] } = over;
  const now = Date.now();
  const shared = {
    title,
    summary,
    language,
    level: "all" as const,
    access: "free" as const,
    topics: [],
    skills: [],
    updatedAt: now,
  };
  await db
    .insert(courses)
    .values({ ...shared, id: courseId, slug: courseId, description: "", status: "published", createdAt: now });
  await db.insert(publishedCourses).values({
    ...shared,
    courseId,
    version: 1,
    slug: courseId,
    titleKey: title,
    primaryLanguage: language,
    authorIds: [person().id],
    lessonCount: lessons.length,
    durationSeconds: 0,
    publishedAt: now,
  });
  const lessonIds: string[] = [];
  for (const lesson of lessons) lessonIds.push(await publishedLesson(courseId, lessonIds.length, lesson));
  return { courseId, lessonIds };
}

async function publishedLesson(courseId: string, position: number, lesson: PublishedLesson): Promise<string> {
  const lessonId = newId("les");
  const { title = "Clay", plain = "", open = true, durationSeconds = 100, completionRule = "watched" } = lesson;
  const completionShare = lesson.completionShare ?? (completionRule === "watched" ? 0.8 : null);
  const revision = { lessonId, revision: 1, courseId, kind: "video" as const, title, durationSeconds };
  await db.insert(lessonRevisions).values({ ...revision, fingerprint: "", html: "", toc: [], plain, createdAt: 1 });
  await db.insert(publishedLessons).values({
    ...revision,
    version: 1,
    sectionId: newId("sec"),
    sectionTitle: "One",
    position,
    open,
    preview: false,
    completionRule,
    completionShare,
  });
  for (const [language, cues] of Object.entries(lesson.captions ?? {})) {
    const captionId = newId("cap");
    await db.insert(captionTracks).values({ id: captionId, lessonId, language, vtt: "WEBVTT", cues, createdAt: 1 });
    await db
      .insert(revisionCaptions)
      .values({ lessonId, revision: 1, language, captionId, label: language, isDefault: true });
  }
  return lessonId;
}
