import { env } from "cloudflare:workers";
import { baseCtx } from "@edgewise/chassis/context";
import { newTrace } from "@edgewise/chassis/trace";
import { clientOf } from "@edgewise/testkit/client";
import { identityPeer, person, type TestPerson } from "@edgewise/testkit/people";
import { newApp } from "../src/app.ts";
import { type Ctx, type Env, newCtx } from "../src/context.ts";

/** The service's bindings as the test runtime has them, with identity replaced by one that knows the test's key. */
export const bindings = { ...(env as unknown as Env), IDENTITY: identityPeer() };

export const client = clientOf(newApp(), bindings);
export const creator = () => person({ roles: ["learner", "creator"] });

/** A client whose service sees another time, or other bindings. */
export function clientAt(over: { now?: () => number; env?: Partial<Env> }) {
  return clientOf(newApp(over.now ? { now: over.now } : {}), { ...bindings, ...over.env });
}

/** A context outside any request, as the sweep has it. */
export function sweepCtx(over: { now?: () => number; env?: Partial<Env> } = {}): Ctx {
  const all = { ...bindings, ...over.env };
  const base = baseCtx({ service: "content", env: all, trace: newTrace(), waitUntil: () => {}, now: over.now });
  return newCtx(base, all);
}

/** Bytes that differ everywhere and begin like a file of this type. */
export function fileOf(sizeBytes: number, mark: string | number[] = webmMark): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  for (let at = 0; at < sizeBytes; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, sizeBytes)));
  bytes.set([...(typeof mark === "string" ? new TextEncoder().encode(mark) : mark)].slice(0, sizeBytes));
  return bytes;
}

/** An EBML header whose DocType is webm. */
export const webmMark = [
  0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0xf7, 0x81, 1, 0x42, 0xf2, 0x81, 4, 0x42, 0xf3, 0x81, 8,
  0x42, 0x82, 0x84, 0x77, 0x65, 0x62, 0x6d, 0x42, 0x87, 0x81, 4, 0x42, 0x85, 0x81, 2,
];
export const pdfMark = "%PDF-1.7\n%\xe2\xe3\n";

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Begins an upload of these bytes; fields may be added or changed. Answers the body. */
export async function begin(who: TestPerson, bytes: Uint8Array, over: Record<string, unknown> = {}) {
  const input = { filename: "clip.webm", contentType: "video/webm", sizeBytes: bytes.length, ...over };
  return (await client(who).post("/v1/uploads", input)).body;
}

/** Sends one part to its signed address, with no other credential. */
export function sendPart(url: string, bytes: Uint8Array, app = client) {
  const { pathname, search } = new URL(url);
  return app().put(pathname + search, bytes, { "Content-Length": String(bytes.length) });
}

/** The bytes of one part of a begun upload. */
export function partOf(bytes: Uint8Array, begun: { partSizeBytes: number }, partNumber: number): Uint8Array {
  const from = (partNumber - 1) * begun.partSizeBytes;
  return bytes.subarray(from, from + begun.partSizeBytes);
}

/** Begins an upload and sends all its parts. */
export async function sent(who: TestPerson, bytes: Uint8Array, over: Record<string, unknown> = {}) {
  const begun = await begin(who, bytes, over);
  for (const part of begun.parts) await sendPart(part.url, partOf(bytes, begun, part.partNumber));
  return begun;
}

/** Uploads whole media and gives its id. */
export async function uploaded(
  who: TestPerson,
  bytes: Uint8Array,
  over: Record<string, unknown> = {},
): Promise<string> {
  const begun = await sent(who, bytes, over);
  const done = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
  if (done.status !== 200) throw new Error(`${done.status} ${JSON.stringify(done.body)}`);
  return begun.mediaId;
}

/** Where the owner plays media: path of the signed address. */
export async function playbackPath(who: TestPerson, mediaId: string): Promise<string> {
  const { body } = await client(who).get(`/v1/authoring/media/${mediaId}`);
  return new URL(body.playback.url).pathname;
}

/** Lets a public course show this media to anybody. */
export async function openToAll(mediaId: string, courseId: string): Promise<void> {
  await bindings.DB.prepare("INSERT INTO published_media (media_id, course_id, open) VALUES (?, ?, 1)")
    .bind(mediaId, courseId)
    .run();
}

/** The bytes a path answers with. */
export async function bytesOf(path: string, headers: Record<string, string> = {}, method = "GET") {
  const answer = await newApp().request(path, { method, headers }, bindings);
  return { status: answer.status, headers: answer.headers, bytes: await answer.bytes() };
}

/** The one row of a query, for what a test asserts about the database. */
export function rowOf(query: string, ...values: unknown[]): Promise<Record<string, unknown> | null> {
  return bindings.DB.prepare(query)
    .bind(...values)
    .first();
}

/** How many bytes of their quota a creator uses. */
export async function usedBytes(who: TestPerson): Promise<number> {
  const row = await rowOf("SELECT used_bytes FROM storage_quotas WHERE creator_id = ?", who.id);
  return Number(row?.used_bytes ?? 0);
}

/** The object of an upload in R2, or null. */
export async function objectOf(uploadId: string): Promise<R2Object | null> {
  const row = await rowOf("SELECT object_key FROM uploads WHERE id = ?", uploadId);
  return bindings.MEDIA.head(String(row?.object_key));
}
