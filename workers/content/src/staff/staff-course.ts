import { accesses, Slug } from "@edgewise/contracts/course-fields";
import { CourseId, StaffActionId, UserId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import { Author } from "../author/author.ts";
import type { CourseRow } from "../author/permission.ts";
import { Instant } from "../course/instant.ts";
import { Reason } from "../course/takedown.ts";
import { courseStatuses } from "../schema.ts";
import { staffActionKinds } from "./tables.ts";

/** A course as staff see it, whoever made it and whether or not it is public. */
export const StaffCourse = z
  .object({
    id: CourseId,
    slug: Slug,
    title: z.string().max(200).meta({ example: "SQL for everyone" }),
    language: LanguageTag,
    access: z.enum(accesses),
    status: z.enum(courseStatuses),
    latestVersion: z.number().int().min(0).max(1_000_000_000).meta({ description: "0 before the first publication." }),
    lessonCount: z.number().int().min(0).max(500),
    owners: z.array(Author).max(50),
    takedown: z
      .object({ reason: Reason, since: Instant, by: UserId })
      .nullable()
      .meta({ description: "Null unless staff took it down." }),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("StaffCourse");
export type StaffCourse = z.output<typeof StaffCourse>;

/** What a member of staff did to a course. */
export const StaffAction = z
  .object({
    id: StaffActionId,
    action: z.enum(staffActionKinds),
    reason: Reason.nullable().meta({ description: "Null when a takedown was lifted." }),
    by: UserId,
    at: Instant,
  })
  .openapi("StaffAction");
export type StaffAction = z.output<typeof StaffAction>;

/** The row of a course as staff see it. */
export function showToStaff(row: CourseRow, owners: StaffCourse["owners"]): StaffCourse {
  const { id, slug, title, language, access, status, latestVersion, lessonCount } = row;
  const { takenDownAt, takenDownBy, takedownReason } = row;
  return {
    ...{ id, slug, title, language, access, status, latestVersion, lessonCount, owners },
    takedown:
      takenDownAt === null
        ? null
        : { reason: takedownReason ?? "", since: new Date(takenDownAt).toISOString(), by: takenDownBy ?? "" },
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
