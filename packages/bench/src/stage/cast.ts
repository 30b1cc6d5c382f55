import { run } from "@edgewise/tools/command";
import { newApi } from "@edgewise/tools/seed/api";
import { z } from "zod";
import { reportProgress } from "../rows/report-progress.ts";
import { as, type Cast } from "../rows/row.ts";
import { ask, askWell } from "./ask.ts";
import { addCopies, copySlug, words } from "./catalogue.ts";
import { tokenOf } from "./people.ts";
import type { Platform } from "./platform.ts";
import { publishTemplate } from "./template.ts";

const seededSlug = "how-edgewise-works";
const Course = z.object({
  id: z.string(),
  sections: z.array(z.object({ lessons: z.array(z.object({ id: z.string(), kind: z.string() })) })),
});
const Lesson = z.object({
  media: z.object({ url: z.string() }),
  captions: z.array(z.object({ language: z.string() })).default([]),
});
const Me = z.object({ handle: z.string() });
const coursesStarted = 5;

/**
 * Fills a fresh platform: the seeded people and courses and a template course through the public API, then copies of the
 * template straight in the database.
 */
export async function castOn(platform: Platform, root: string, courseCount: number): Promise<Cast> {
  const gateway = await platform.origin("edgewise-gateway");
  const seeding = ["packages/tools/src/seed.ts", "--origin", gateway];
  const { code, output } = await run("bun", seeding, { root, cwd: root, limitSeconds: 120 });
  if (code !== 0) throw new Error(`The platform could not be seeded:\n${output}`);
  const tokens = {
    learner: await tokenOf(gateway, "learner"),
    creator: await tokenOf(gateway, "creator"),
    admin: await tokenOf(gateway, "admin"),
  };
  const template = await publishTemplate(newApi({ origin: gateway, token: tokens.creator }));
  await addCopies(await platform.database("edgewise-content"), template, 0, courseCount);
  const { headers } = await askWell(gateway, { path: `/v1/courses/${copySlug(0)}` });
  const seeded = await seededOn(gateway, tokens.creator);
  const cast = { tokens, template, courseCount, ...seeded, courseTag: headers.etag ?? "" };
  const started = { ...cast, tokens: { ...tokens, learner: tokens.admin, creator: tokens.admin } };
  for (let n = 0; n < coursesStarted; n++) await askWell(gateway, reportProgress.request(started, n * 2));
  return cast;
}

/** What of the seeded courses the requests are about. */
async function seededOn(gateway: string, creator: string): Promise<Pick<Cast, "videoPath" | "known">> {
  const read = async <S extends z.ZodType>(schema: S, path: string) =>
    schema.parse(JSON.parse((await askWell(gateway, { path, headers: as(creator) })).body.toString()));
  const { id: courseId, sections } = await read(Course, `/v1/courses/${seededSlug}`);
  const lessonId = sections.flatMap(({ lessons }) => lessons).find(({ kind }) => kind === "video")?.id ?? "";
  const { media, captions } = await read(Lesson, `/v1/lessons/${lessonId}`);
  const { handle } = await read(Me, "/v1/me");
  const videoPath = new URL(media.url).pathname;
  const { body } = await ask(gateway, { path: videoPath });
  if (body.length < 1_048_576) throw new Error("The seeded video is smaller than a mebibyte.");
  const [, mediaId = ""] = /^\/v1\/media\/([^/]+)/.exec(videoPath) ?? [];
  const language = captions[0]?.language ?? "en";
  const known = { courseId, idOrSlug: seededSlug, lessonId, language, handle, mediaId, number: "1", q: words[0] ?? "" };
  return { videoPath, known };
}
