import { MediaId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { type MediaRow, mediaKinds } from "./tables.ts";

/** One side of an image, in pixels. */
export const Side = z.number().int().min(1).max(100_000).nullable().meta({ example: 1280 });

/** Media as its authors see it. */
export const MediaView = z
  .object({
    id: MediaId,
    kind: z.enum(mediaKinds).describe("`hls` is a package of files."),
    filename: z.string().max(255),
    contentType: z.string().max(100),
    sizeBytes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe("Of all files that are stored."),
    width: Side.describe("Pixels of an image as browsers show it; null where its header does not tell."),
    height: Side,
    state: z.enum(["uploading", "ready", "failed"]),
    createdAt: z.iso.datetime().max(30),
  })
  .openapi("Media");
export type MediaView = z.infer<typeof MediaView>;

/** Shows a row as the API does. A deleted row is never shown. */
export function mediaView(row: MediaRow): MediaView {
  const { id, kind, filename, contentType, sizeBytes, width, height, state } = row;
  const createdAt = new Date(row.createdAt).toISOString();
  const shown = state === "deleted" ? "failed" : state;
  return { id, kind, filename, contentType, sizeBytes, width, height, state: shown, createdAt };
}
