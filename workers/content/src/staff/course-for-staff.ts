import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courses } from "../schema.ts";
import { staffRows } from "./list-courses.ts";

/** Any course of the platform, with its owners. Throws `resource.missing`. */
export async function courseForStaff(ctx: Ctx, courseId: string) {
  const found = await staffRows(ctx).where(eq(courses.id, courseId)).get();
  if (!found) throw new Problem("resource.missing", "No such course.");
  return found;
}
