import { codeOf } from "@edgewise/testkit/client";
import type { TestPerson } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { detectedType } from "../src/media/detected-type.ts";
import { type MediaType, mediaTypes } from "../src/media/media-types.ts";
import {
  client,
  creator,
  fileOf,
  objectOf,
  pdfMark,
  rowOf,
  sent,
  sha256Of,
  usedBytes,
  webmMark,
} from "./upload-factories.ts";

const complete = (who: TestPerson, uploadId: string, body = {}) =>
  client(who).post(`/v1/uploads/${uploadId}/complete`, body);

/** Asserts that an upload failed for good: same problem on a repeat, no object, no quota, no media. */
async function hasFailed(who: TestPerson, begun: { uploadId: string; mediaId: string }, code: string) {
  const again = await complete(who, begun.uploadId);
  expect([again.status, codeOf(again)]).toEqual([409, code]);
  expect(await objectOf(begun.uploadId)).toBeNull();
  expect(await usedBytes(who)).toBe(0);
  expect((await client(who).get(`/v1/authoring/media/${begun.mediaId}`)).body).toMatchObject({
    state: "failed",
    playback: null,
  });
  expect(await rowOf("SELECT 1 FROM object_removals WHERE object_key LIKE ?", `%${begun.uploadId}`)).toBeNull();
  expect(await rowOf("SELECT 1 FROM media_files WHERE media_id = ?", begun.mediaId)).toBeNull();
}

describe("a file that is not as announced", () => {
  it("is removed when its checksum differs, and the problem says both", async () => {
    const who = creator();
    const bytes = fileOf(900);
    const announced = await sha256Of(fileOf(900));
    const begun = await sent(who, bytes, { sha256: announced });
    const answer = await complete(who, begun.uploadId);
    expect([answer.status, codeOf(answer)]).toEqual([409, "upload.checksum-mismatch"]);
    expect(answer.body.detail).toContain(announced);
    expect(answer.body.detail).toContain(await sha256Of(bytes));
    await hasFailed(who, begun, "upload.checksum-mismatch");
  });

  it("is removed when a checksum announced at completion differs", async () => {
    const who = creator();
    const begun = await sent(who, fileOf(900));
    const answer = await complete(who, begun.uploadId, { sha256: await sha256Of(fileOf(900)) });
    expect(codeOf(answer)).toBe("upload.checksum-mismatch");
    await hasFailed(who, begun, "upload.checksum-mismatch");
  });

  it("keeps the announced checksum when the completion names another", async () => {
    const who = creator();
    const bytes = fileOf(900);
    const begun = await sent(who, bytes, { sha256: await sha256Of(bytes) });
    const answer = await complete(who, begun.uploadId, { sha256: await sha256Of(fileOf(900)) });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, "#/sha256"]);
    expect((await complete(who, begun.uploadId)).body.state).toBe("ready");
  });

  it.each([
    ["a web page", "<!doctype html><script>alert(1)</script>", "unknown"],
    ["a picture with script", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "unknown"],
    ["a program", "MZ\u0000\u0001", "application/x-msdownload"],
    ["a document", pdfMark, "application/pdf"],
  ])("is removed when it is %s", async (_, mark, found) => {
    const who = creator();
    const begun = await sent(who, fileOf(700, mark));
    const answer = await complete(who, begun.uploadId);
    expect([answer.status, codeOf(answer)]).toEqual([409, "upload.type-mismatch"]);
    expect(answer.body.detail).toBe(`Announced was video/webm, the bytes are ${found}.`);
    await hasFailed(who, begun, "upload.type-mismatch");
  });

  it("is removed when its size differs", async () => {
    const who = creator();
    const begun = await sent(who, fileOf(700));
    // Only presigned parts could do that: their length is signed, and yet the object is looked at.
    await rowOf("UPDATE uploads SET size_bytes = 701 WHERE id = ? RETURNING id", begun.uploadId);
    const answer = await complete(who, begun.uploadId);
    expect([answer.status, codeOf(answer)]).toEqual([409, "upload.size-mismatch"]);
    expect(answer.body.detail).toBe("Announced were 701 bytes, stored are 700.");
    await hasFailed(who, begun, "upload.size-mismatch");
  });
});

const box = (type: string) => `\u0000\u0000\u0000\u0018${type}\u0000\u0000\u0002\u0000isomiso2`;
const marks: Record<MediaType, number[] | string> = {
  "video/mp4": box("ftypisom"),
  "video/webm": webmMark,
  "audio/mpeg": "ID3\u0004\u0000\u0000",
  "audio/mp4": box("ftypM4A "),
  "audio/wav": "RIFF\u0024\u0000\u0000\u0000WAVEfmt ",
  "image/jpeg": [0xff, 0xd8, 0xff, 0xe0],
  "image/png": [
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    ...Array(17).fill(0),
    0,
    0,
    0,
    0,
    0x49,
    0x44,
    0x41,
    0x54,
  ],
  "image/webp": "RIFF\u0024\u0000\u0000\u0000WEBPVP8 ",
  "image/avif": box("ftypavif"),
  "image/gif": "GIF89a",
  "application/pdf": pdfMark,
  "text/vtt": "WEBVTT\n\n",
  "application/vnd.apple.mpegurl": "#EXTM3U\n",
  "video/mp2t": Array.from({ length: 188 * 3 }, (_, i) => (i % 188 === 0 ? 0x47 : 0)),
  "video/iso.segment": box("stypmsdh"),
  "application/zip": [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, ...Array(40).fill(0)],
};

describe("the first bytes", () => {
  const types = Object.keys(mediaTypes) as MediaType[];
  it.each(types)("show a good %s, and no other type but its kin", async (type) => {
    const mark = marks[type];
    const head = typeof mark === "string" ? new TextEncoder().encode(mark) : Uint8Array.from(mark);
    expect(await detectedType(head, type)).toMatchObject({ fits: true });
    const taken = [];
    for (const other of types) if ((await detectedType(head, other)).fits) taken.push(other);
    const kin: Partial<Record<MediaType, MediaType[]>> = { "video/mp4": ["audio/mp4", "video/iso.segment"] };
    expect(taken.filter((other) => other !== type)).toEqual(kin[type] ?? []);
  });
});
