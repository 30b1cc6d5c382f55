import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { seededFilm } from "../../src/film.ts";
import { origin } from "../../src/platform.ts";
import { ok, visitor } from "../../src/visitor.ts";

const run = promisify(execFile);
const has = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const film = seededFilm();
let url: string;

beforeAll(async () => {
  const anybody = visitor();
  const found = await ok(anybody.get("/v1/search?q=follow+one+request&kind=lesson"));
  const lesson = await ok(anybody.get(`/v1/lessons/${found.body.items[0].lesson.id}`));
  url = new URL(lesson.body.media.url, origin()).href;
});

describe("the seeded film, through the gateway", () => {
  it.runIf(has("ffprobe"))("is H.264 and AAC to ffprobe, which seeks in it", async () => {
    const { stdout } = await run("ffprobe", ["-v", "error", "-show_streams", "-show_format", "-of", "json", url]);
    const { streams, format } = JSON.parse(stdout);
    expect(streams.map((stream: { codec_name: string }) => stream.codec_name).sort()).toEqual(["aac", "h264"]);
    expect(Number(format.size)).toBe(film.length);
    const middle = String(Math.floor(Number(format.duration) / 2));
    const seek = ["-v", "error", "-ss", middle, "-i", url, "-frames:v", "1", "-f", "null", "-"];
    await expect(run("ffmpeg", seek)).resolves.toMatchObject({ stderr: "" });
  });

  it.each([
    ["its first bytes", "0-99", [0, 100]],
    ["a middle part", "500000-699999", [500_000, 700_000]],
    ["its last bytes", "-1000", [-1000, undefined]],
    ["from somewhere to the end", "1400000-", [1_400_000, undefined]],
  ] as const)("gives curl -r %s byte for byte", async (_what, range, [from, to]) => {
    const { stdout } = await run("curl", ["-sS", "-r", range, url], { encoding: "buffer", maxBuffer: 10_000_000 });
    expect(Buffer.compare(stdout, Buffer.from(film.slice(from, to)))).toBe(0);
  });

  it("says 206, 416 and 304 where they belong", async () => {
    const status = async (headers: Record<string, string>) => {
      const answer = await fetch(url, { headers });
      await answer.arrayBuffer();
      return [answer.status, answer.headers.get("Content-Range")];
    };
    expect(await status({ Range: "bytes=0-0" })).toEqual([206, `bytes 0-0/${film.length}`]);
    expect(await status({ Range: `bytes=${film.length}-` })).toEqual([416, `bytes */${film.length}`]);
    const etag = (await fetch(url, { method: "HEAD" })).headers.get("ETag") ?? "";
    expect((await status({ "If-None-Match": etag }))[0]).toBe(304);
    expect((await status({ Range: "bytes=0-0", "If-Range": '"other"' }))[0]).toBe(200);
  });
});
