import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededFilm, sha256 } from "./film.ts";
import { type Begun, sendPart } from "./upload.ts";
import { ok, type Visitor } from "./visitor.ts";

/** Whether the system can make packages of films. */
export const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;

const first = "index.m3u8";
const types: Record<string, string> = {
  m3u8: "application/vnd.apple.mpegurl",
  m4s: "video/iso.segment",
  mp4: "video/mp4",
};

/** Uploads the seeded film as a package of a playlist and its segments (HLS, RFC 8216). Gives its media id. */
export async function uploadPackage(who: Visitor): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "edgewise-hls-"));
  writeFileSync(join(folder, "film.mp4"), seededFilm());
  const made = ["-i", "film.mp4", "-t", "20", "-c", "copy", "-f", "hls", "-hls_time", "4", "-hls_list_size", "0"];
  const named = ["-hls_segment_type", "fmp4", "-hls_playlist_type", "vod", first];
  execFileSync("ffmpeg", ["-loglevel", "error", ...made, ...named], { cwd: folder });
  const bytesOf = (path: string) => new Uint8Array(readFileSync(join(folder, path)));

  const playlist = bytesOf(first);
  const begun = await begin(who, playlist, { path: first, kind: "hls" });
  const segments = readdirSync(folder).filter((path) => /\.(?:m4s|mp4)$/.test(path) && path !== "film.mp4");
  for (const path of segments) {
    const bytes = bytesOf(path);
    const part = await begin(who, bytes, { path, packageId: begun.mediaId });
    await finish(who, bytes, part);
  }
  await finish(who, playlist, begun);
  return begun.mediaId;
}

async function begin(who: Visitor, bytes: Uint8Array, more: { path: string; kind?: string; packageId?: string }) {
  const contentType = types[more.path.split(".").at(-1) ?? ""];
  const file = { filename: more.path, contentType, sizeBytes: bytes.length, sha256: sha256(bytes), ...more };
  return (await ok(who.post("/v1/uploads", file))).body as Begun;
}

async function finish(who: Visitor, bytes: Uint8Array<ArrayBuffer>, begun: Begun): Promise<void> {
  for (const { partNumber } of begun.parts) {
    const answer = await sendPart(bytes, begun, partNumber);
    if (!answer.ok) throw new Error(`Part ${partNumber}: ${answer.status}`);
  }
  await ok(who.post(`/v1/uploads/${begun.uploadId}/complete`, {}));
}
