import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const course = join(import.meta.dirname, "../../tools/seed/courses/how-edgewise-works");
const seeded = join(course, "follow-one-request.mp4");

/** The film that the seeded course shows, as it is on disk. */
export function seededFilm(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(seeded));
}

/** Where the picture of that course is on disk. */
export function seededCover(): string {
  return join(course, "cover.webp");
}

/** The same film made as large as asked with a trailing `free` box, which players skip (ISO/IEC 14496-12, 8.1.2). */
export function largeFilm(bytes: number): Uint8Array<ArrayBuffer> {
  const film = seededFilm();
  const large = new Uint8Array(bytes);
  large.set(film);
  const box = new DataView(large.buffer, film.length);
  box.setUint32(0, bytes - film.length);
  for (const [i, letter] of [..."free"].entries()) box.setUint8(4 + i, letter.charCodeAt(0));
  // Not all zeros, so that parts put together in a wrong order are noticed.
  for (let at = film.length + 8; at < bytes; at += 4096) large[at] = (at / 4096) % 251;
  return large;
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
