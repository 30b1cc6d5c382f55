import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { beforeAll, describe, expect, it } from "vitest";
import {
  begin,
  bytesOf,
  client,
  creator,
  fileOf,
  partOf,
  pdfMark,
  playbackPath,
  rowOf,
  sendPart,
  sent,
  sha256Of,
  usedBytes,
} from "./upload-factories.ts";

const MiB = 1024 ** 2;
const absent = "upl_01kah3v2m8q5x7w9y1z3b5d7f9";

describe("an upload in parts", () => {
  it("becomes media that is, byte for byte, what was sent", async () => {
    const who = creator();
    const bytes = fileOf(5 * MiB + 12_345);
    const begun = await begin(who, bytes, { sha256: await sha256Of(bytes) });
    expect([begun.state, begun.partCount, begun.parts.length]).toEqual(["open", 2, 2]);

    const first = await sendPart(begun.parts[0].url, partOf(bytes, begun, 1));
    expect([first.status, first.headers.get("ETag")]).toEqual([200, expect.stringMatching(/^"[^"]+"$/)]);
    await sendPart(begun.parts[1].url, partOf(bytes, begun, 2));
    const done = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
    expect([done.status, done.body.state]).toEqual([200, "ready"]);

    const whole = await bytesOf(await playbackPath(who, begun.mediaId));
    expect(await sha256Of(whole.bytes)).toBe(await sha256Of(bytes));
    expect(whole.headers.get("Content-Type")).toBe("video/webm");
    expect(whole.headers.get("Content-Length")).toBe(String(bytes.length));
  });

  it("goes on after a part that failed, with parts in any order", async () => {
    const who = creator();
    const bytes = fileOf(10 * MiB + 7);
    const begun = await begin(who, bytes);
    await sendPart(begun.parts[2].url, partOf(bytes, begun, 3));
    const cut = await sendPart(begun.parts[1].url, partOf(bytes, begun, 2).subarray(0, 1000));
    expect([cut.status, codeOf(cut)]).toEqual([409, "upload.size-mismatch"]);
    await sendPart(begun.parts[0].url, partOf(bytes, begun, 1));

    const early = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
    expect([early.status, codeOf(early)]).toEqual([409, "upload.parts-missing"]);
    expect(early.body.detail).toContain("part 2");

    const standing = await client(who).get(`/v1/uploads/${begun.uploadId}`);
    expect(standing.body.state).toBe("open");
    expect(
      standing.body.parts.map((part: { PartNumber: number; Size: number }) => [part.PartNumber, part.Size]),
    ).toEqual([
      [1, 5 * MiB],
      [3, 7],
    ]);
    const fresh = await client(who).get(`/v1/uploads/${begun.uploadId}/parts/2`);
    await sendPart(fresh.body.url, partOf(bytes, begun, 2));
    const done = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
    expect(done.body.state).toBe("ready");
    const whole = await bytesOf(await playbackPath(who, begun.mediaId));
    expect(await sha256Of(whole.bytes)).toBe(await sha256Of(bytes));
  });

  it("takes the parts that the completion names, with their quoted ETags", async () => {
    const who = creator();
    const bytes = fileOf(5 * MiB + 9);
    const begun = await begin(who, bytes);
    const parts = [];
    for (const { partNumber, url } of begun.parts) {
      const stored = await sendPart(url, partOf(bytes, begun, partNumber));
      expect(stored.headers.get("Access-Control-Expose-Headers")).toContain("ETag");
      parts.push({ PartNumber: partNumber, ETag: stored.headers.get("ETag") });
    }
    const done = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, { parts: parts.reverse() });
    expect([done.status, done.body.state]).toEqual([200, "ready"]);
  });

  it("takes parts again when the completion names one that R2 does not know", async () => {
    const who = creator();
    const begun = await sent(who, fileOf(100));
    const wrong = { parts: [{ PartNumber: 1, ETag: '"0123456789abcdef0123456789abcdef"' }] };
    const refused = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, wrong);
    expect([refused.status, codeOf(refused)]).toEqual([409, "upload.parts-missing"]);
    const standing = await client(who).get(`/v1/uploads/${begun.uploadId}`);
    expect([standing.body.state, standing.body.parts]).toEqual(["open", []]);
  });

  it("completes once however many ask at the same time, and answers a repeat the same", async () => {
    const who = creator();
    const bytes = fileOf(2000);
    const begun = await sent(who, bytes, { sha256: await sha256Of(bytes) });
    const path = `/v1/uploads/${begun.uploadId}/complete`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => client(who).post(path, {})));
    expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(200));
    expect((await client(who).post(path, {})).body.state).toBe("ready");
    const row = await rowOf(
      "SELECT count(*) AS files, sum(size_bytes) AS bytes FROM media_files WHERE media_id = ?",
      begun.mediaId,
    );
    expect(row).toEqual({ files: 1, bytes: 2000 });
    expect((await client(who).get(`/v1/authoring/media/${begun.mediaId}`)).body.sizeBytes).toBe(2000);
  });

  it("begins once under one Idempotency-Key, and completes once", async () => {
    const who = creator();
    const bytes = fileOf(500);
    const input = { filename: "a.webm", contentType: "video/webm", sizeBytes: 500 };
    const begin = () => client(who).post("/v1/uploads", input, { "Idempotency-Key": "begin-1" });
    const [first, second] = [await begin(), await begin()];
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await usedBytes(who)).toBe(500);
    await sendPart(first.body.parts[0].url, bytes);
    const complete = () =>
      client(who).post(`/v1/uploads/${first.body.uploadId}/complete`, {}, { "Idempotency-Key": "done-1" });
    const [done, again] = [await complete(), await complete()];
    expect([again.status, again.body, again.headers.get("Idempotent-Replayed")]).toEqual([200, done.body, "true"]);
  });
});

describe("an upload that is given up", () => {
  it("takes no more parts and gives its bytes back, however often it is aborted", async () => {
    const who = creator();
    const bytes = fileOf(3000);
    const begun = await sent(who, bytes);
    expect(await usedBytes(who)).toBe(3000);
    expect((await client(who).delete(`/v1/uploads/${begun.uploadId}`)).status).toBe(204);
    expect((await client(who).delete(`/v1/uploads/${begun.uploadId}`)).status).toBe(204);
    expect(await usedBytes(who)).toBe(0);
    expect(codeOf(await sendPart(begun.parts[0].url, bytes))).toBe("upload.state");
    expect(codeOf(await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {}))).toBe("upload.state");
    expect(codeOf(await client(who).get(`/v1/authoring/media/${begun.mediaId}`))).toBe("resource.missing");
  });

  it("stays when it is complete", async () => {
    const who = creator();
    const begun = await sent(who, fileOf(300, pdfMark), { filename: "a.pdf", contentType: "application/pdf" });
    await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
    expect(codeOf(await client(who).delete(`/v1/uploads/${begun.uploadId}`))).toBe("upload.state");
  });
});

describe("every route", () => {
  const owner = creator();
  let id = absent;
  beforeAll(async () => {
    id = (await begin(owner, fileOf(10))).uploadId;
  });
  const shared = { owner: () => owner, wrongRole: person(), stranger: creator() };
  const valid = { filename: "a.webm", contentType: "video/webm", sizeBytes: 10 };
  commonCases(client, [
    {
      name: "createUpload",
      method: "POST",
      path: () => "/v1/uploads",
      owner: () => owner,
      wrongRole: person(),
      body: valid,
      malformed: { body: { ...valid, contentType: "image/svg+xml" }, pointer: "#/contentType" },
    },
    {
      name: "getUpload",
      method: "GET",
      path: () => `/v1/uploads/${id}`,
      absentPath: `/v1/uploads/${absent}`,
      ...shared,
    },
    {
      name: "getPartAddress",
      method: "GET",
      path: () => `/v1/uploads/${id}/parts/1`,
      absentPath: `/v1/uploads/${absent}/parts/1`,
      ...shared,
    },
    {
      name: "completeUpload",
      method: "POST",
      path: () => `/v1/uploads/${id}/complete`,
      absentPath: `/v1/uploads/${absent}/complete`,
      body: {},
      malformed: { body: { sha256: "short" }, pointer: "#/sha256" },
      ...shared,
    },
    {
      name: "abortUpload",
      method: "DELETE",
      path: () => `/v1/uploads/${id}`,
      absentPath: `/v1/uploads/${absent}`,
      ...shared,
    },
  ]);

  it.each([
    [{ contentType: "text/html" }, "#/contentType"],
    [{ sizeBytes: 0 }, "#/sizeBytes"],
    [{ sizeBytes: 17 * 1024 ** 3 }, "#/sizeBytes"],
    [{ filename: "../etc/passwd" }, "#/filename"],
    [{ filename: "a\nb.webm" }, "#/filename"],
    [{ partSizeBytes: 4 * MiB }, "#/partSizeBytes"],
    [{ path: "a.ts" }, "#/path"],
    [{ kind: "hls" }, "#/path"],
    [{ owner: "somebody" }, "#/owner"],
  ])("points at what is wrong with %o", async (wrong, pointer) => {
    const answer = await client(owner).post("/v1/uploads", { ...valid, ...wrong });
    expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it("says that a file has no such part", async () => {
    const answer = await client(owner).get(`/v1/uploads/${id}/parts/2`);
    expect([answer.status, answer.body.errors[0].parameter]).toEqual([400, "partNumber"]);
  });
});
