import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Api } from "./api.ts";
import { contentTypeOf, type Material } from "./material.ts";
import { NotSeeded } from "./refused.ts";

const readyWithinMs = 120_000;
const pollMs = 500;

const Upload = z.object({
  uploadId: z.string(),
  mediaId: z.string(),
  state: z.enum(["open", "completing", "verifying", "ready", "failed", "aborted"]),
  partSizeBytes: z.number(),
  partCount: z.number(),
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
});
type Upload = z.output<typeof Upload>;
const StoredParts = Upload.extend({ parts: z.array(z.object({ PartNumber: z.number() })) });
const Address = z.object({ url: z.string() });

/**
 * Brings one file to the platform in parts and gives its media id. The Idempotency-Key is made of the file and the
 * course: a run that takes up an interrupted one gets the same upload back and sends only the parts that are missing.
 */
export async function uploaded(api: Api, { course, bytes }: Material, file: string): Promise<string> {
  const body = await bytes(file);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const json = { filename: file, sizeBytes: body.length, contentType: contentTypeOf(file), sha256 };
  const begin = (idempotencyKey: string) =>
    api.ask(Upload, { method: "POST", path: "/v1/uploads", json, idempotencyKey });

  const key = `seed-${course.slug}-${sha256}`;
  const found = await standing(api, await begin(key));
  const upload = isOver(found.state) ? await standing(api, await begin(`${key}-${crypto.randomUUID()}`)) : found;
  if (upload.state === "open") await send(api, upload, body);
  return ready(api, upload, file);
}

/** The upload as it is now: a repeated beginning is answered with how it was then. */
function standing(api: Api, { uploadId }: { uploadId: string }) {
  return api.ask(StoredParts, { method: "GET", path: `/v1/uploads/${uploadId}` });
}

function isOver(state: Upload["state"]): boolean {
  return state === "failed" || state === "aborted";
}

async function send(api: Api, upload: z.output<typeof StoredParts>, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const path = `/v1/uploads/${upload.uploadId}`;
  for (const partNumber of missing(upload)) {
    const { url } = await api.ask(Address, { method: "GET", path: `${path}/parts/${partNumber}` });
    const part = body.slice((partNumber - 1) * upload.partSizeBytes, partNumber * upload.partSizeBytes);
    // Its origin is the platform's public one, which is not always where a local platform listens.
    const { pathname, search } = new URL(url);
    const bytes = { body: part, contentType: "application/octet-stream" };
    await api.send({ method: "PUT", path: pathname + search, bytes });
  }
  await api.send({ method: "POST", path: `${path}/complete`, json: {} });
}

/** The numbers of the parts that have not arrived. */
export function missing({ partCount, parts }: { partCount: number; parts: { PartNumber: number }[] }): number[] {
  const there = new Set(parts.map(({ PartNumber }) => PartNumber));
  return Array.from({ length: partCount }, (_, i) => i + 1).filter((number) => !there.has(number));
}

async function ready(api: Api, { uploadId }: Upload, file: string): Promise<string> {
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await pause(pollMs)) {
    const { state, mediaId, failure } = await standing(api, { uploadId });
    if (state === "ready") return mediaId;
    if (isOver(state))
      throw new NotSeeded(`${file} was not accepted: ${failure?.detail ?? state} (${failure?.code ?? state})`);
  }
  throw new NotSeeded(`${file} was not verified in time.`);
}
