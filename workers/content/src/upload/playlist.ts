import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { mediaFiles } from "../media/tables.ts";
import type { UploadRow } from "./tables.ts";

const playlistBytesMax = 1024 ** 2;
const playlistsMax = 50;
const namesMax = 300;

/**
 * The files that a package's playlists name, from its first one on, and that the package does not hold. An address that
 * leads out of the package counts as absent.
 */
export async function absentFiles(
  ctx: Ctx,
  entry: Pick<UploadRow, "mediaId" | "path" | "objectKey">,
): Promise<string[]> {
  const rows = await ctx.db
    .select({ path: mediaFiles.path, objectKey: mediaFiles.objectKey })
    .from(mediaFiles)
    .where(eq(mediaFiles.mediaId, entry.mediaId))
    .all();
  const files = new Map(rows.map((row) => [row.path, row.objectKey]));
  files.set(entry.path, entry.objectKey);
  const absent = new Set<string>();
  const queue = [entry.path];
  const seen = new Set(queue);
  for (let path = queue.shift(), read = 0; path !== undefined; path = queue.shift(), read++) {
    const key = files.get(path);
    if (key === undefined || read >= playlistsMax) continue;
    for (const named of filesNamedIn(await textOf(ctx, key), path)) {
      if (!files.has(named)) absent.add(named.slice(0, namesMax));
      else if (named.endsWith(".m3u8") && !seen.has(named)) queue.push(named);
      seen.add(named);
    }
  }
  return [...absent];
}

/** RFC 8216, 4.1: a line that is no tag is a URI, and tags have a URI attribute; both are relative to the playlist. */
export function filesNamedIn(playlist: string, path: string): string[] {
  const uris = playlist.split(/\r?\n/).flatMap((line) => {
    if (!line.startsWith("#")) return line.trim() === "" ? [] : [line.trim()];
    return Array.from(line.matchAll(/[:,]URI="([^"]*)"/g), ([, uri = ""]) => uri);
  });
  return uris.map((uri) => within(uri, path));
}

/** The path inside the package that a URI leads to, or the URI itself when it leads out of it. */
function within(uri: string, path: string): string {
  const root = "https://package.invalid/";
  if (!URL.canParse(uri, root + path)) return uri;
  const url = new URL(uri, root + path);
  const outside = url.origin !== new URL(root).origin || uri.startsWith("/") || climbs(uri, path);
  return outside ? uri : url.pathname.slice(1);
}

/** Whether the dots of a URI lead above the package's root, where a URL would silently stop. */
function climbs(uri: string, path: string): boolean {
  let depth = path.split("/").length - 1;
  for (const segment of uri.split(/[?#]/, 1)[0]?.split("/") ?? []) {
    if (segment === "..") depth--;
    else if (segment !== ".") depth++;
    if (depth < 0) return true;
  }
  return false;
}

async function textOf(ctx: Ctx, objectKey: string): Promise<string> {
  const object = await ctx.media.get(objectKey, { range: { offset: 0, length: playlistBytesMax } });
  return object ? new TextDecoder().decode(await object.bytes()) : "";
}
