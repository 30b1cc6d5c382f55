import { sha256 } from "./film.ts";
import { ok, type Visitor } from "./visitor.ts";

export interface Begun {
  uploadId: string;
  mediaId: string;
  partSizeBytes: number;
  parts: { partNumber: number; sizeBytes: number; url: string }[];
}

/** Announces a file. */
export async function beginUpload(
  who: Visitor,
  bytes: Uint8Array,
  file: { filename: string; contentType: string },
): Promise<Begun> {
  const { body } = await ok(who.post("/v1/uploads", { ...file, sizeBytes: bytes.length, sha256: sha256(bytes) }));
  return body;
}

/** Sends one part to its signed address, as a program without any credential would. */
export async function sendPart(
  bytes: Uint8Array<ArrayBuffer>,
  begun: Begun,
  partNumber: number,
  url?: string,
): Promise<Response> {
  const from = (partNumber - 1) * begun.partSizeBytes;
  const address = url ?? begun.parts.find((part) => part.partNumber === partNumber)?.url ?? "";
  return fetch(address, { method: "PUT", body: bytes.slice(from, from + begun.partSizeBytes) });
}

/** Uploads a file whole. Gives the media id once the platform has verified it. */
export async function upload(
  who: Visitor,
  bytes: Uint8Array<ArrayBuffer>,
  file: { filename: string; contentType: string },
): Promise<string> {
  const begun = await beginUpload(who, bytes, file);
  for (const { partNumber } of begun.parts) {
    const answer = await sendPart(bytes, begun, partNumber);
    if (!answer.ok) throw new Error(`Part ${partNumber}: ${answer.status} ${await answer.text()}`);
  }
  await ok(who.post(`/v1/uploads/${begun.uploadId}/complete`, {}));
  return begun.mediaId;
}
