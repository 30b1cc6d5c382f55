import type { Write } from "@edgewise/chassis/commit";
import { asc, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { objectRemovals } from "./tables.ts";

interface Removable {
  objectKey: string;
  /** Null when there is no multipart upload to abort. */
  multipartId: string | null;
}

const removalsAtOnce = 200;

/** Notes, in the batch that makes an object useless, that it has to leave R2. */
export function removeLater(ctx: Ctx, { objectKey, multipartId }: Removable): Write {
  return ctx.db.insert(objectRemovals).values({ objectKey, multipartId, createdAt: ctx.now() }).onConflictDoNothing();
}

/** Takes a noted object out of R2 now. A failure is logged and left to the sweep. */
export async function removeObject(ctx: Ctx, { objectKey, multipartId }: Removable): Promise<boolean> {
  try {
    if (multipartId !== null) await ctx.mediaStore.abort({ objectKey, multipartId });
    await ctx.media.delete(objectKey);
    await ctx.db.delete(objectRemovals).where(eq(objectRemovals.objectKey, objectKey));
    return true;
  } catch (error) {
    ctx.log("warn", "media.removal-failed", { objectKey, thrown: error });
    return false;
  }
}

/** Takes out what earlier attempts left, the oldest first, so many at a time. */
export async function removeLeftObjects(ctx: Ctx): Promise<void> {
  const due = await ctx.db.select().from(objectRemovals).orderBy(asc(objectRemovals.createdAt)).limit(removalsAtOnce);
  for (const removal of due) await removeObject(ctx, removal);
}
