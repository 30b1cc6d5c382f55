import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import { authorCardOf } from "../author/author-card.ts";
import { chooseMedia } from "../author/media-choice.ts";
import type { Ctx } from "../context.ts";
import { courseAuthors, courseSlugs, courses } from "../schema.ts";
import { type CourseDraft, type NewCourse, showDraft } from "./draft.ts";
import { slugOf } from "./slug.ts";

/** Begins a draft whose owner is the actor. A slug that is wanted but taken is a conflict; an unsaid one is found. */
export async function createCourse(ctx: Ctx, input: NewCourse): Promise<CourseDraft> {
  const actor = signedIn(ctx);
  const known = await authorCardOf(ctx, actor.id);
  if (!known) throw new Problem("auth.forbidden", "The account no longer exists.");

  await chooseMedia(ctx, "#/coverMediaId", input.coverMediaId);
  const id = ctx.newId("crs");
  const at = ctx.now();
  const row: typeof courses.$inferSelect = {
    ...input,
    id,
    slug: input.slug ?? (await freeSlug(ctx, input.title, id)),
    status: "draft",
    version: 1,
    outlineVersion: 1,
    latestVersion: 0,
    firstPublishedAt: null,
    ownerCount: 1,
    authorCount: 1,
    sectionCount: 0,
    lessonCount: 0,
    takenDownAt: null,
    takenDownBy: null,
    takedownReason: null,
    createdAt: at,
    updatedAt: at,
  };
  const writes = [
    ctx.db.insert(courses).values(row),
    ctx.db.insert(courseSlugs).values({ slug: row.slug, courseId: id, createdAt: at }),
    ctx.db.insert(courseAuthors).values({ courseId: id, userId: actor.id, role: "owner", addedAt: at }),
    ...known.writes,
  ];
  return commit(ctx, writes, {
    conflicts: { "course_slugs.slug": ["resource.conflict", "Another course has this slug."] },
    answer: showDraft(row, "owner"),
  });
}

/** A slug made of the title; with the end of the id when another course has it already. */
async function freeSlug(ctx: Ctx, title: string, id: string): Promise<string> {
  const slug = slugOf(title);
  const taken = await ctx.db.select().from(courseSlugs).where(eq(courseSlugs.slug, slug)).get();
  return taken ? `${slug}-${id.slice(-7)}` : slug;
}
