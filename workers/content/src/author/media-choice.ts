import { signedIn } from "@edgewise/chassis/permissions";
import { isProblem, Problem } from "@edgewise/chassis/problem";
import type { Ctx } from "../context.ts";
import { ownMedia } from "../media/own-media.ts";

/**
 * Lets an author put media into a course: their own, or what a course of theirs shows already. Anybody else's is
 * `input.invalid` like one that does not exist, for otherwise a course would open it to its authors.
 */
export async function chooseMedia(
  ctx: Ctx,
  pointer: string,
  chosen: string | null | undefined,
  before: string | null = null,
): Promise<void> {
  if (!chosen || chosen === before) return;
  try {
    await ownMedia(ctx, chosen, signedIn(ctx).id);
  } catch (error) {
    if (!isProblem(error) || error.code !== "resource.missing") throw error;
    throw new Problem("input.invalid", "There is no such media.", {
      errors: [{ pointer, detail: "Not media of yours." }],
    });
  }
}
