import { codeOf } from "@edgewise/testkit/client";
import { describe, expect, it } from "vitest";
import { sweepUploads } from "../src/upload/sweep-uploads.ts";
import {
  begin,
  bindings,
  bytesOf,
  client,
  clientAt,
  creator,
  fileOf,
  objectOf,
  partOf,
  playbackPath,
  rowOf,
  sendPart,
  sent,
  sha256Of,
  sweepCtx,
  usedBytes,
} from "./upload-factories.ts";

type Step =
  | "head"
  | "get"
  | "delete"
  | "complete"
  | "complete, after it took effect"
  | "createMultipartUpload"
  | "abort";

/** The same bucket, whose nth use of one method breaks the connection, as a crash at that line would. */
function breaking(step: Step, nth = 1): R2Bucket {
  let seen = 0;
  const method = step.split(",")[0] ?? step;
  const crash = () => {
    if (++seen === nth) throw new Error("the connection broke");
  };
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => {
          if (name === "resumeMultipartUpload") return wrap(Reflect.apply(value, target, args));
          if (name !== method) return Reflect.apply(value, target, args);
          if (method === step) crash();
          return Promise.resolve(Reflect.apply(value, target, args)).then((result: unknown) => {
            if (method !== step) crash();
            return result;
          });
        };
      },
    });
  return wrap(bindings.MEDIA);
}

/** The same database, whose nth batch or statement run after the start breaks. */
function breakingDatabase(nth: number): D1Database {
  let seen = 0;
  return new Proxy(bindings.DB, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        if ((name === "prepare" || name === "batch") && ++seen >= nth) throw new Error("the database is away");
        return Reflect.apply(value, target, args);
      };
    },
  });
}

async function sentFile(mark?: string) {
  const who = creator();
  const bytes = fileOf(3077, mark);
  const begun = await sent(who, bytes, { sha256: await sha256Of(bytes) });
  return { who, bytes, begun, path: `/v1/uploads/${begun.uploadId}/complete` };
}

const later = () => Date.now() + 3_600_000;
const steps: [Step, number][] = [
  ["complete", 1],
  ["complete, after it took effect", 1],
  ["head", 1],
  ["get", 1],
  ["get", 2],
];

describe("a completion that is cut off", () => {
  it.each(steps)("at %s (%i) is finished by the next request", async (step, nth) => {
    const { who, bytes, begun, path } = await sentFile();
    const cut = await clientAt({ env: { MEDIA: breaking(step, nth) } })(who).post(path, {});
    expect([cut.status, codeOf(cut)]).toEqual([500, "internal"]);
    const done = await client(who).post(path, {});
    expect([done.status, done.body.state]).toEqual([200, "ready"]);
    const whole = await bytesOf(await playbackPath(who, begun.mediaId));
    expect(await sha256Of(whole.bytes)).toBe(await sha256Of(bytes));
  });

  it.each(steps)("at %s (%i) is finished by the sweep when nobody asks again", async (step, nth) => {
    const { who, begun, path } = await sentFile();
    await clientAt({ env: { MEDIA: breaking(step, nth) } })(who).post(path, {});
    await sweepUploads(sweepCtx());
    expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state).toBe("ready");
  });

  it("at any statement of the database is finished by the sweep once its lease is over", async () => {
    const states = new Set<string>();
    for (let nth = 1, whole = false; !whole; nth++) {
      const { who, begun, path } = await sentFile();
      const cut = await clientAt({ env: { DB: breakingDatabase(nth) } })(who).post(path, {});
      whole = cut.status === 200;
      states.add(String((await rowOf("SELECT state FROM uploads WHERE id = ?", begun.uploadId))?.state));
      const open = (await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state === "open";
      if (open) await client(who).post(path, {});
      else await sweepUploads(sweepCtx({ now: later }));
      expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state).toBe("ready");
    }
    expect([...states].sort()).toEqual(["completing", "open", "ready", "verifying"]);
  });

  it("leaves the work to whoever has it while its lease runs", async () => {
    const { who, begun, path } = await sentFile();
    await rowOf(
      "UPDATE uploads SET state = 'verifying', lease_until = ? WHERE id = ? RETURNING id",
      later(),
      begun.uploadId,
    );
    await sweepUploads(sweepCtx());
    expect((await client(who).post(path, {})).body.state).toBe("verifying");
  });

  it("is tried again for hours, then fails for good and gives the quota back", async () => {
    const { who, begun, path } = await sentFile();
    await clientAt({ env: { MEDIA: breaking("get", 1) } })(who).post(path, {});
    const state = async () => (await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state;
    let hours = 0;
    while ((await state()) === "verifying" && hours < 48) {
      hours += 0.25;
      await sweepUploads(sweepCtx({ env: { MEDIA: breaking("get", 1) }, now: () => Date.now() + hours * 3_600_000 }));
    }
    expect([await state(), hours > 6, hours < 24]).toEqual(["failed", true, true]);
    const answer = await client(who).post(path, {});
    expect([answer.status, codeOf(answer)]).toEqual([409, "upload.state"]);
    expect(await usedBytes(who)).toBe(0);
    expect(await objectOf(begun.uploadId)).toBeNull();
  });
});

describe("a very large file", () => {
  it("is verified by the sweep, after the answer", async () => {
    const { who, bytes, begun, path } = await sentFile();
    const size = (sizeBytes: number) =>
      rowOf(
        "UPDATE uploads SET size_bytes = ?1, part_size_bytes = ?1 WHERE id = ?2 RETURNING id",
        sizeBytes,
        begun.uploadId,
      );
    await size(600 * 1024 ** 2);
    const answer = await client(who).post(path, {});
    expect([answer.status, answer.body.state]).toEqual([200, "verifying"]);
    expect((await client(who).get(`/v1/authoring/media/${begun.mediaId}`)).body.playback).toBeNull();
    await size(bytes.length);
    await sweepUploads(sweepCtx());
    expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state).toBe("ready");
  });
});

describe("what is of no use", () => {
  it("leaves R2 with the sweep when removing it was cut off", async () => {
    const { who, begun, path } = await sentFile("<html>");
    const answer = await clientAt({ env: { MEDIA: breaking("delete") } })(who).post(path, {});
    expect(codeOf(answer)).toBe("upload.type-mismatch");
    expect(await objectOf(begun.uploadId)).not.toBeNull();
    await sweepUploads(sweepCtx());
    expect(await objectOf(begun.uploadId)).toBeNull();
    expect(await rowOf("SELECT 1 FROM object_removals WHERE object_key LIKE ?", `%${begun.uploadId}`)).toBeNull();
  });

  it("is given up by the sweep when nobody goes on for six days", async () => {
    const who = creator();
    const bytes = fileOf(5 * 1024 ** 2 + 1);
    const begun = await begin(who, bytes);
    await sendPart(begun.parts[0].url, partOf(bytes, begun, 1));
    await sweepUploads(sweepCtx({ now: () => Date.now() + 5.9 * 86_400_000 }));
    expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state).toBe("open");
    await sweepUploads(sweepCtx({ now: () => Date.now() + 6.1 * 86_400_000 }));
    expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state).toBe("aborted");
    expect(await usedBytes(who)).toBe(0);
    const row = await rowOf("SELECT object_key, multipart_id FROM uploads WHERE id = ?", begun.uploadId);
    const gone = bindings.MEDIA.resumeMultipartUpload(String(row?.object_key), String(row?.multipart_id));
    await expect(gone.uploadPart(2, new Uint8Array(1))).rejects.toThrow("10024");
  });

  it("is forgotten after a month", async () => {
    const who = creator();
    const begun = await sent(who, fileOf(100));
    await client(who).delete(`/v1/authoring/media/${begun.mediaId}`);
    await sweepUploads(sweepCtx({ now: () => Date.now() + 29 * 86_400_000 }));
    expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).status).toBe(200);
    await sweepUploads(sweepCtx({ now: () => Date.now() + 31 * 86_400_000 }));
    expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).status).toBe(404);
  });

  it("holds no quota when beginning was cut off", async () => {
    const who = creator();
    const input = { filename: "a.webm", contentType: "video/webm", sizeBytes: 100 };
    const cut = await clientAt({ env: { MEDIA: breaking("createMultipartUpload") } })(who).post("/v1/uploads", input);
    expect(cut.status).toBe(500);
    expect(await usedBytes(who)).toBe(0);
    expect(await rowOf("SELECT 1 FROM media WHERE creator_id = ?", who.id)).toBeNull();
  });
});
