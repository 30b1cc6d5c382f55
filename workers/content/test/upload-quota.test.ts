import { codeOf } from "@edgewise/testkit/client";
import { describe, expect, it } from "vitest";
import { begin, bindings, client, creator, fileOf, rowOf, sent, uploaded, usedBytes } from "./upload-factories.ts";

const input = { filename: "a.webm", contentType: "video/webm", sizeBytes: 1000 };

async function withLimit(limitBytes: number) {
  const who = creator();
  await bindings.DB.prepare("INSERT INTO storage_quotas (creator_id, used_bytes, limit_bytes) VALUES (?, 0, ?)")
    .bind(who.id, limitBytes)
    .run();
  return who;
}

describe("a creator's quota", () => {
  it("is not exceeded by uploads that begin at the same time", async () => {
    const who = await withLimit(3500);
    const answers = await Promise.all(Array.from({ length: 8 }, () => client(who).post("/v1/uploads", input)));
    const codes = answers.map((answer) => codeOf(answer) ?? answer.status).sort();
    expect(codes).toEqual([201, 201, 201, ...Array(5).fill("upload.quota")]);
    expect(await usedBytes(who)).toBe(3000);
    const row = await rowOf("SELECT count(*) AS n FROM uploads WHERE creator_id = ?", who.id);
    expect(row).toEqual({ n: 3 });
  });

  it("counts what is stored, and gets it back when the media is deleted", async () => {
    const who = await withLimit(1500);
    const mediaId = await uploaded(who, fileOf(1000));
    expect(codeOf(await client(who).post("/v1/uploads", input))).toBe("upload.quota");
    expect((await client(who).delete(`/v1/authoring/media/${mediaId}`)).status).toBe(204);
    expect(await usedBytes(who)).toBe(0);
    expect((await client(who).post("/v1/uploads", input)).status).toBe(201);
  });

  it("gets back what a failed upload held, once", async () => {
    const who = await withLimit(5000);
    await begin(who, fileOf(1000));
    const bad = await sent(who, fileOf(1000, "<html>"));
    const complete = () => client(who).post(`/v1/uploads/${bad.uploadId}/complete`, {});
    await Promise.all([complete(), complete(), complete()]);
    expect(codeOf(await complete())).toBe("upload.type-mismatch");
    expect(await usedBytes(who)).toBe(1000);
  });

  it("is 100 GiB for a new creator", async () => {
    const who = creator();
    await begin(who, fileOf(10));
    expect(await rowOf("SELECT limit_bytes FROM storage_quotas WHERE creator_id = ?", who.id)).toEqual({
      limit_bytes: 107_374_182_400,
    });
  });
});
