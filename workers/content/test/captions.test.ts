import { codeOf } from "@edgewise/testkit/client";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { captionTracks } from "../src/schema.ts";
import { client, creator, db, draft, lesson, publish, readyMedia, section, vtt } from "./factories.ts";

const type = { "Content-Type": "text/vtt" };

async function film() {
  const owner = creator();
  const api = client(owner);
  const course = await draft(api);
  const part = await section(api, course.id);
  const mediaId = await readyMedia(owner);
  const made = await lesson(api, part.id, { kind: "video", title: "Film", mediaId, durationSeconds: 60 });
  const at = (language: string) => `/v1/authoring/lessons/${made.id}/captions/${language}`;
  const captions = async () => (await api.get(`/v1/authoring/lessons/${made.id}`)).body.captions;
  return { api, course, part, film: made, at, captions };
}

describe("captions", () => {
  it("come in several languages, one of them the default", async () => {
    const { api, at, captions } = await film();
    const first = await api.put(at("EN-gb"), vtt, type);
    expect(first.body).toEqual({ language: "en-GB", label: "British English", default: true, cueCount: 1 });
    await api.put(at("de"), vtt, type);
    await api.put(`${at("ar")}?default=true&label=Arabisch`, vtt, type);
    expect(await captions()).toEqual([
      { language: "ar", label: "Arabisch", default: true },
      { language: "de", label: "Deutsch", default: false },
      { language: "en-GB", label: "British English", default: false },
    ]);
    expect((await api.delete(at("ar"))).status).toBe(204);
    expect((await captions()).map((one: { default: boolean }) => one.default)).toEqual([true, false]);
    expect(codeOf(await api.delete(at("ar")))).toBe("resource.missing");
  });

  it("are given to their authors as they were uploaded, published or not", async () => {
    const { api, at } = await film();
    const told = `${vtt}\nNOTE spoken slowly\n`;
    await api.put(at("en"), told, type);
    const answer = await api.get(at("EN"));
    expect([answer.status, answer.body]).toEqual([200, told]);
    expect(answer.headers.get("Content-Type")).toBe("text/vtt; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(codeOf(await api.get(at("fr")))).toBe("resource.missing");
  });

  it("take any well-formed language, by its own name", async () => {
    const { api, at } = await film();
    for (const [tag, language, label] of [
      ["sr-latn-rs", "sr-Latn-RS", "srpski (latinica, Srbija)"],
      ["en-x-pirate", "en-x-pirate", "English"],
      ["de-u-co-phonebk", "de-u-co-phonebk", "Deutsch"],
      ["qaa", "qaa", "qaa"],
    ]) {
      const { body, status } = await api.put(at(tag ?? ""), vtt, type);
      expect([status, body.language, body.label]).toEqual([200, language, label]);
    }
  });

  it("keep one default when two are made the default in the same moment", async () => {
    const { api, at, captions } = await film();
    const answers = await Promise.all(["en", "de", "fr"].map((tag) => api.put(`${at(tag)}?default=true`, vtt, type)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect((await captions()).filter((one: { default: boolean }) => one.default)).toHaveLength(1);
  });

  it("that are not WebVTT are refused with the lines that are wrong", async () => {
    const { api, at, captions } = await film();
    const bad = "WEBVTT\n\n00:01.000 --> 00:02.000\nfine\n\n00:03,000 --> 00:04.000\nbroken\n";
    const answer = await api.put(at("en"), bad, type);
    expect([answer.status, codeOf(answer)]).toEqual([400, "captions.invalid"]);
    expect(answer.body.errors[0]).toMatchObject({ pointer: "#/6", detail: expect.stringMatching(/^Line 6: /) });
    expect(await captions()).toEqual([]);
  });

  it("have a size, a character encoding, a media type, a language and a film they belong to", async () => {
    const { api, at, part } = await film();
    const large = await api.put(at("en"), `${vtt}\nNOTE ${"x".repeat(520 * 1024)}\n`, type);
    expect([large.status, codeOf(large)]).toEqual([413, "input.too-large"]);
    const latin = await api.put(at("en"), new Uint8Array([0x57, 0x45, 0x42, 0xe9, 0x28]), type);
    expect([latin.status, codeOf(latin)]).toEqual([400, "input.malformed"]);
    const other = await api.put(at("en"), vtt, { "Content-Type": "text/plain" });
    expect([other.status, codeOf(other)]).toEqual([415, "input.unsupported-type"]);
    const tag = await api.put(at("not_a_tag"), vtt, type);
    expect([tag.status, tag.body.errors[0].parameter]).toEqual([400, "language"]);
    const document = await lesson(api, part.id);
    const misplaced = await api.put(`/v1/authoring/lessons/${document.id}/captions/en`, vtt, type);
    expect(codeOf(misplaced)).toBe("resource.conflict");
  });

  it("that learners see stay as they were published until the next publication", async () => {
    const { api, at, course, film: made } = await film();
    const text = async () => (await client().get(`/v1/lessons/${made.id}/captions/en`)).body;
    await api.put(at("en"), vtt, type);
    await publish(api, course.id);
    for (const word of ["Hello", "Servus", "Moin"]) await api.put(at("en"), vtt.replace("Welcome", word), type);
    expect(await text()).toBe(vtt);
    // The published track and the draft's newest; what was replaced unseen is gone.
    const rows = await db.select().from(captionTracks).where(eq(captionTracks.lessonId, made.id));
    expect(rows.map((row) => row.frozen).sort()).toEqual([false, true]);
    await expect(db.delete(captionTracks).where(eq(captionTracks.lessonId, made.id))).rejects.toThrow();
    await publish(api, course.id);
    expect(await text()).toContain("Moin");
    await api.delete(at("en"));
    expect(await text()).toContain("Moin");
    await publish(api, course.id);
    expect(codeOf(await client().get(`/v1/lessons/${made.id}/captions/en`))).toBe("resource.missing");
  });
});
