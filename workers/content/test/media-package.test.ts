import { newId } from "@edgewise/chassis/ids";
import { codeOf } from "@edgewise/testkit/client";
import type { TestPerson } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { filesNamedIn } from "../src/upload/playlist.ts";
import { sweepUploads } from "../src/upload/sweep-uploads.ts";
import {
  begin,
  bindings,
  bytesOf,
  client,
  creator,
  fileOf,
  openToAll,
  partOf,
  playbackPath,
  sendPart,
  sent,
  sweepCtx,
  usedBytes,
} from "./upload-factories.ts";

const encoder = new TextEncoder();
const playlistType = "application/vnd.apple.mpegurl";
const master = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=800000\n720p/index.m3u8\n";
const media = '#EXTM3U\n#EXT-X-MAP:URI="init.mp4"\n#EXTINF:4,\nseg-1.m4s\n#EXTINF:4,\nseg-2.ts\n#EXT-X-ENDLIST\n';
const files: [string, string, Uint8Array][] = [
  ["720p/index.m3u8", playlistType, encoder.encode(media)],
  ["720p/init.mp4", "video/mp4", fileOf(300, "\u0000\u0000\u0000\u0018ftypiso5\u0000\u0000\u0002\u0000isom")],
  ["720p/seg-1.m4s", "video/iso.segment", fileOf(900, "\u0000\u0000\u0000\u0018stypmsdh")],
  ["720p/seg-2.ts", "video/mp2t", Uint8Array.from({ length: 188 * 5 }, (_, i) => (i % 188 === 0 ? 0x47 : i % 7))],
];

/** Begins a package and sends its first playlist, without completing it. */
async function begunPackage(who: TestPerson, text = master) {
  const bytes = encoder.encode(text);
  return sent(who, bytes, { kind: "hls", filename: "lesson.m3u8", contentType: playlistType, path: "index.m3u8" });
}

async function addFile(who: TestPerson, packageId: string, [path, contentType, bytes]: (typeof files)[number]) {
  const begun = await begin(who, bytes, { packageId, path, filename: path.replaceAll("/", "-"), contentType });
  await sendPart(begun.parts[0].url, partOf(bytes, begun, 1));
  const done = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
  expect([done.status, done.body.state]).toEqual([200, "ready"]);
}

async function wholePackage(who: TestPerson): Promise<string> {
  const entry = await begunPackage(who);
  for (const file of files) await addFile(who, entry.mediaId, file);
  const done = await client(who).post(`/v1/uploads/${entry.uploadId}/complete`, {});
  expect([done.status, done.body.state]).toEqual([200, "ready"]);
  return entry.mediaId;
}

describe("a package", () => {
  it("is played from one signed address, which covers every file that it names", async () => {
    const who = creator();
    const mediaId = await wholePackage(who);
    const root = await playbackPath(who, mediaId);
    const first = await bytesOf(root);
    expect([first.status, first.headers.get("Location")]).toEqual([302, `${root}/index.m3u8`]);

    const base = `http://localhost${root}/index.m3u8`;
    const list = await bytesOf(new URL(base).pathname);
    expect(list.headers.get("Content-Type")).toBe(playlistType);
    const variant = new URL(filesNamedIn(new TextDecoder().decode(list.bytes), "index.m3u8")[0] ?? "", base);
    const inner = new TextDecoder().decode((await bytesOf(variant.pathname)).bytes);
    const types = [];
    for (const named of filesNamedIn(inner, "720p/index.m3u8")) {
      const answer = await bytesOf(new URL(named, base).pathname, { Range: "bytes=10-19" });
      expect([answer.status, answer.bytes.length]).toEqual([206, 10]);
      types.push(answer.headers.get("Content-Type"));
    }
    expect(types).toEqual(["video/mp4", "video/iso.segment", "video/mp2t"]);
  });

  it("looks absent file by file without its ticket, and with that of another", async () => {
    const who = creator();
    const [one, other] = [await wholePackage(who), await wholePackage(who)];
    expect(codeOf(await client().get(`/v1/media/${one}/720p/seg-1.m4s`))).toBe("resource.missing");
    const foreign = (await playbackPath(who, other)).replace(other, one);
    expect(codeOf(await client().get(`${foreign}/720p/seg-1.m4s`))).toBe("media.signature");
  });

  it("is open to all with all its files once a public course shows it", async () => {
    const who = creator();
    const mediaId = await wholePackage(who);
    await openToAll(mediaId, newId("crs"));
    const first = await bytesOf(`/v1/media/${mediaId}`);
    expect(first.headers.get("Location")).toBe(`/v1/media/${mediaId}/index.m3u8`);
    const segment = await bytesOf(`/v1/media/${mediaId}/720p/seg-2.ts`);
    expect([segment.status, segment.bytes]).toEqual([200, files[3]?.[2]]);
    expect(segment.headers.get("Cache-Control")).toContain("immutable");
  });

  it.each([
    "../secret",
    "720p/../index.m3u8",
    "%2e%2e/index.m3u8",
    "720p%2f..%2findex.m3u8",
    "720p//init.mp4",
    ".hidden",
    "720p",
  ])("has no file at %s", async (path) => {
    const who = creator();
    const mediaId = await wholePackage(who);
    const root = await playbackPath(who, mediaId);
    const answer = await client().send("GET", `${root}/${path}`);
    // A URL resolves dots before it is sent: what is left of the address has no valid ticket or leads to a plain file.
    if (answer.status === 200) expect(new URL(path, `http://x${root}/`).pathname).toBe(`${root}/index.m3u8`);
    else expect([403, 404]).toContain(answer.status);
  });

  it.each([
    "../a.ts",
    "/a.ts",
    "a/../../b.ts",
    ".env",
    "a//b.ts",
    "~1~x/a.ts",
    "a\\b.ts",
    "a/b/c/d/e/f/g/h/i.ts",
    "a b.ts",
  ])("takes no file at the path %s", async (path) => {
    const who = creator();
    const { mediaId } = await begunPackage(who);
    const input = { packageId: mediaId, path, filename: "a.ts", contentType: "video/mp2t", sizeBytes: 188 };
    const answer = await client(who).post("/v1/uploads", input);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, "#/path"]);
  });

  it("is not ready while a file that its playlists name is absent, and can be mended", async () => {
    const who = creator();
    const entry = await begunPackage(who);
    for (const file of files.slice(0, 3)) await addFile(who, entry.mediaId, file);
    const refused = await client(who).post(`/v1/uploads/${entry.uploadId}/complete`, {});
    expect([refused.status, codeOf(refused)]).toEqual([409, "upload.parts-missing"]);
    expect(refused.body.detail).toContain("720p/seg-2.ts");
    expect((await client(who).get(`/v1/authoring/media/${entry.mediaId}`)).body.state).toBe("uploading");

    for (const file of files.slice(3)) await addFile(who, entry.mediaId, file);
    await addFile(who, entry.mediaId, ["index.m3u8", playlistType, encoder.encode(master)]);
    expect((await client(who).get(`/v1/authoring/media/${entry.mediaId}`)).body.state).toBe("ready");
  });

  it("has one file at a path, whoever of two comes first", async () => {
    const who = creator();
    const { mediaId } = await begunPackage(who);
    const input = { packageId: mediaId, path: "a.ts", filename: "a.ts", contentType: "video/mp2t", sizeBytes: 188 };
    const answers = await Promise.all([1, 2, 3].map(() => client(who).post("/v1/uploads", input)));
    expect(answers.map((answer) => codeOf(answer) ?? answer.status).sort()).toEqual([
      201,
      "resource.conflict",
      "resource.conflict",
    ]);
  });

  it("takes no more files once it is complete, and none from anybody else", async () => {
    const who = creator();
    const mediaId = await wholePackage(who);
    const input = { packageId: mediaId, path: "z.ts", filename: "z.ts", contentType: "video/mp2t", sizeBytes: 188 };
    expect(codeOf(await client(who).post("/v1/uploads", input))).toBe("upload.state");
    expect(codeOf(await client(creator()).post("/v1/uploads", input))).toBe("resource.missing");
  });
});

describe("a package that nobody completes", () => {
  it("is given up by the sweep after two weeks, with the files that it has", async () => {
    const who = creator();
    const entry = await begunPackage(who);
    for (const file of files.slice(0, 2)) await addFile(who, entry.mediaId, file);
    expect(await usedBytes(who)).toBeGreaterThan(300);
    await sweepUploads(sweepCtx({ now: () => Date.now() + 13 * 86_400_000 }));
    expect((await client(who).get(`/v1/authoring/media/${entry.mediaId}`)).status).toBe(200);
    await sweepUploads(sweepCtx({ now: () => Date.now() + 15 * 86_400_000 }));
    expect(codeOf(await client(who).get(`/v1/authoring/media/${entry.mediaId}`))).toBe("resource.missing");
    expect(await usedBytes(who)).toBe(0);
    expect((await bindings.MEDIA.list({ prefix: `media/${entry.mediaId}/` })).objects).toEqual([]);
  });
});

describe("what a playlist names", () => {
  it.each([
    ["a.ts\n", "x/list.m3u8", ["x/a.ts"]],
    ["../a.ts\r\n# a remark\r\n\r\n", "x/list.m3u8", ["a.ts"]],
    ['#EXT-X-MEDIA:TYPE=AUDIO,URI="audio/en.m3u8",NAME="URI"\n', "list.m3u8", ["audio/en.m3u8"]],
    ["https://elsewhere.example/a.ts\n", "list.m3u8", ["https://elsewhere.example/a.ts"]],
    ["//elsewhere.example/a.ts\n", "list.m3u8", ["//elsewhere.example/a.ts"]],
    ["/v1/me\n", "list.m3u8", ["/v1/me"]],
    ["../../a.ts\n", "x/list.m3u8", ["../../a.ts"]],
  ])("%j in %s is %j", (text, path, expected) => {
    expect(filesNamedIn(text, path)).toEqual(expected);
  });
});
