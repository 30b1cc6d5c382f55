import { run } from "@edgewise/tools/command";
import { newApi } from "@edgewise/tools/seed/api";
import { z } from "zod";
import { reportProgress } from "../rows/report-progress.ts";
import type { Cast } from "../rows/row.ts";
import { ask, askWell } from "./ask.ts";
import { addCopies, copySlug } from "./catalogue.ts";
import { tokenOf } from "./people.ts";
import type { Platform } from "./platform.ts";
import { publishTemplate } from "./template.ts";

const Course = z.object({
  sections: z.array(z.object({ lessons: z.array(z.object({ id: z.string(), kind: z.string() })) })),
});
const Lesson = z.object({ media: z.object({ url: z.string() }) });
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
  const cast = { tokens, template, courseCount, videoPath: await videoPathOf(gateway), courseTag: headers.etag ?? "" };
  const started = { ...cast, tokens: { ...tokens, learner: tokens.admin, creator: tokens.admin } };
  for (let n = 0; n < coursesStarted; n++) await askWell(gateway, reportProgress.request(started, n * 2));
  return cast;
}

async function videoPathOf(gateway: string): Promise<string> {
  const read = async <S extends z.ZodType>(schema: S, path: string) =>
    schema.parse(JSON.parse((await askWell(gateway, { path })).body.toString()));
  const { sections } = await read(Course, "/v1/courses/how-edgewise-works");
  const video = sections.flatMap(({ lessons }) => lessons).find(({ kind }) => kind === "video");
  const { media } = await read(Lesson, `/v1/lessons/${video?.id}`);
  const path = new URL(media.url).pathname;
  const { body } = await ask(gateway, { path });
  if (body.length < 1_048_576) throw new Error("The seeded video is smaller than a mebibyte.");
  return path;
}
