import { newId } from "@edgewise/chassis/ids";
import { codeOf } from "@edgewise/testkit/client";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { beforeAll, describe, expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import {
  bindings,
  bytesOf,
  client,
  clientAt,
  creator,
  fileOf,
  openToAll,
  pdfMark,
  playbackPath,
  uploaded,
} from "./upload-factories.ts";

const who = creator();
const file = fileOf(5000);
const courseId = newId("crs");
let open = "";
let closed = "";
let etag = "";
let modified = "";

beforeAll(async () => {
  const mediaId = await uploaded(who, file);
  await openToAll(mediaId, courseId);
  open = `/v1/media/${mediaId}`;
  closed = `/v1/media/${await uploaded(who, file)}`;
  const { headers } = await bytesOf(open);
  etag = headers.get("ETag") ?? "";
  modified = headers.get("Last-Modified") ?? "";
});

describe("media that anybody may see", () => {
  it("says what it is, may be kept for good and names what changes it", async () => {
    const { status, headers, bytes } = await bytesOf(open);
    expect([status, bytes.length]).toEqual([200, 5000]);
    expect(Object.fromEntries(headers)).toMatchObject({
      "accept-ranges": "bytes",
      "cache-control": "public, max-age=31536000, immutable, no-transform",
      "cdn-cache-control": "max-age=31536000",
      "cache-groups": `"media:${open.slice(10)}", "course:${courseId}"`,
      "content-disposition": "inline; filename=clip.webm",
      "content-type": "video/webm",
      "x-content-type-options": "nosniff",
    });
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(new Date(modified).getTime()).toBeGreaterThan(Date.now() - 600_000);
  });

  it("answers HEAD with the headers of the whole file and no byte", async () => {
    const head = await bytesOf(open, { Range: "bytes=0-9" }, "HEAD");
    expect([head.status, head.bytes.length, head.headers.get("Content-Length")]).toEqual([200, 0, "5000"]);
    expect(head.headers.get("ETag")).toBe(etag);
  });

  it("costs one query, and touches R2 only to send bytes", async () => {
    const counted = countingDatabase(bindings.DB);
    const untouchable = new Proxy(bindings.MEDIA, {
      get() {
        throw new Error("R2 was asked");
      },
    });
    const env = { ...bindings, DB: counted.db };
    await (await newApp().request(open, {}, env)).arrayBuffer();
    expect(counted.queries()).toBe(1);
    const without = { ...env, MEDIA: untouchable };
    const match = await newApp().request(open, { headers: { "If-None-Match": etag } }, without);
    const head = await newApp().request(open, { method: "HEAD" }, without);
    const far = await newApp().request(open, { headers: { Range: "bytes=9000-" } }, without);
    expect([match.status, head.status, far.status]).toEqual([304, 200, 416]);
  });

  const longAgo = "Tue, 01 Jan 2019 00:00:00 GMT";
  const far = "Fri, 01 Jan 2100 00:00:00 GMT";
  it.each<[string, () => Record<string, string>, number]>([
    ["the entity tag it has", () => ({ "If-None-Match": etag }), 304],
    ["the entity tag it has, as a weak one in a list", () => ({ "If-None-Match": `"other", W/${etag}` }), 304],
    ["any entity tag", () => ({ "If-None-Match": "*" }), 304],
    ["another entity tag", () => ({ "If-None-Match": '"other"' }), 200],
    ["another entity tag, whatever the date", () => ({ "If-None-Match": '"other"', "If-Modified-Since": far }), 200],
    ["its own date", () => ({ "If-Modified-Since": modified }), 304],
    ["an older date", () => ({ "If-Modified-Since": longAgo }), 200],
    ["no real date", () => ({ "If-Modified-Since": "yesterday" }), 200],
    ["If-Match with its tag", () => ({ "If-Match": etag }), 200],
    ["If-Match with a weak tag", () => ({ "If-Match": `W/${etag}` }), 412],
    ["If-Match with another tag", () => ({ "If-Match": '"other"' }), 412],
    ["If-Unmodified-Since an older date", () => ({ "If-Unmodified-Since": longAgo }), 412],
    ["a range if it still has the tag", () => ({ Range: "bytes=0-9", "If-Range": etag }), 206],
    ["a range if it still has the date", () => ({ Range: "bytes=0-9", "If-Range": modified }), 206],
    ["a range if it has another tag", () => ({ Range: "bytes=0-9", "If-Range": '"other"' }), 200],
    ["a range if it has its tag weakly", () => ({ Range: "bytes=0-9", "If-Range": `W/${etag}` }), 200],
    ["a range if it has a later date", () => ({ Range: "bytes=0-9", "If-Range": far }), 200],
    ["a range and the tag it has", () => ({ Range: "bytes=0-9", "If-None-Match": etag }), 304],
  ])("asked with %s answers %#", async (_, headers, status) => {
    const answer = await bytesOf(open, headers());
    expect(answer.status).toBe(status);
    if (status === 304) expect([answer.bytes.length, answer.headers.get("ETag")]).toEqual([0, etag]);
    if (status === 200) expect(answer.bytes.length).toBe(5000);
    if (status === 206) expect(answer.bytes.length).toBe(10);
  });

  it("is saved under its name when a download is asked for, whatever letters that has", async () => {
    const mediaId = await uploaded(who, fileOf(50, pdfMark), {
      filename: 'Übung "eins".pdf',
      contentType: "application/pdf",
    });
    await openToAll(mediaId, courseId);
    const saved = (await bytesOf(`/v1/media/${mediaId}?download`)).headers.get("Content-Disposition");
    expect(saved).toMatch(/^attachment; filename=".+"; filename\*=UTF-8''%C3%9Cbung%20%22eins%22\.pdf$/);
    const shown = (await bytesOf(`/v1/media/${mediaId}`)).headers.get("Content-Disposition");
    expect(shown).toMatch(/^inline; /);
  });

  it("is only ever saved when a browser should not open it", async () => {
    const bytes = fileOf(60, "PK\u0003\u0004");
    const mediaId = await uploaded(who, bytes, { filename: "data.zip", contentType: "application/x-zip-compressed" });
    const { headers } = await bytesOf(await playbackPath(who, mediaId));
    expect(headers.get("Content-Disposition")).toBe("attachment; filename=data.zip");
    expect(headers.get("Content-Type")).toBe("application/zip");
  });
});

describe("media that not everybody may see", () => {
  it("looks absent without a ticket, to its owner too", async () => {
    for (const caller of [undefined, who]) {
      const answer = await client(caller).get(closed);
      expect([answer.status, codeOf(answer)]).toEqual([404, "resource.missing"]);
    }
  });

  it("is played at the signed address by anybody, and kept by nobody else", async () => {
    const path = await playbackPath(who, closed.slice(10));
    const { status, headers, bytes } = await bytesOf(path, { Range: "bytes=100-199" });
    expect([status, bytes]).toEqual([206, file.subarray(100, 200)]);
    expect(headers.get("Cache-Control")).toMatch(/^private, max-age=2[0-9]{4}, no-transform$/);
    expect([headers.get("CDN-Cache-Control"), headers.get("Cache-Groups")]).toEqual(["no-store", null]);
  });

  it.each<[string, (path: string) => string]>([
    ["a later expiry", (path) => path.replace(/~\d/, "~9")],
    ["another signature", (path) => path.slice(0, -2) + (path.endsWith("AA") ? "BB" : "AA")],
    ["no signature", (path) => path.replace(/~[\w-]+$/, "")],
    ["other media", (path) => path.replace(/med_\w+/, open.slice(10))],
  ])("refuses a ticket with %s", async (_, change) => {
    const answer = await client().get(change(await playbackPath(who, closed.slice(10))));
    expect([answer.status, codeOf(answer)]).toEqual([403, "media.signature"]);
  });

  it("refuses a ticket that has expired, and takes it until then", async () => {
    const path = await playbackPath(who, closed.slice(10));
    const after = (hours: number) => clientAt({ now: () => Date.now() + hours * 3_600_000 })().get(path);
    expect((await after(5.9)).status).toBe(200);
    expect(codeOf(await after(6.3))).toBe("media.signature");
  });
});
