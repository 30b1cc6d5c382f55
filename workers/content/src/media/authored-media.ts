import { signedIn } from "@edgewise/chassis/permissions";
import { z } from "@hono/zod-openapi";
import type { Ctx } from "../context.ts";
import { MediaView, mediaView } from "./media-view.ts";
import { ownMedia } from "./own-media.ts";
import { playbackUrl } from "./playback-url.ts";

/** Media with an address to play it at. */
export const AuthoredMedia = MediaView.extend({
  playback: z
    .object({ url: z.string().max(500), expiresAt: z.iso.datetime().max(30) })
    .nullable()
    .describe("Where it can be played without a token; null until it is ready."),
}).openapi("AuthoredMedia");

/** Media of the actor or of a course they are an author of, public or not. */
export async function authoredMedia(ctx: Ctx, mediaId: string): Promise<z.infer<typeof AuthoredMedia>> {
  const row = await ownMedia(ctx, mediaId, signedIn(ctx).id);
  if (row.state !== "ready") return { ...mediaView(row), playback: null };
  const { url, expiresAt } = await playbackUrl(ctx, row.id);
  return { ...mediaView(row), playback: { url, expiresAt: new Date(expiresAt).toISOString() } };
}
