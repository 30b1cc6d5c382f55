import { z } from "zod";
import type { Api } from "./api.ts";
import type { Material, SeedCourse, SeedLesson } from "./material.ts";
import { mediaFor, type Step } from "./plan.ts";
import { type Known, lessonKey } from "./standing.ts";
import { uploaded } from "./upload.ts";

const WithId = z.object({ id: z.string() });

/** Takes the steps that a course still needs, in order. Its media go up first, side by side. */
export async function bringUp(api: Api, material: Material, steps: Step[], known: Known): Promise<void> {
  const files = mediaFor(material.course, steps);
  const media = new Map(
    await Promise.all(files.map(async (file) => [file, await uploaded(api, material, file)] as const)),
  );
  for (const step of steps) await take(step, { api, material, media, known });
}

interface Work {
  api: Api;
  material: Material;
  /** Media ids by file. */
  media: Map<string, string>;
  known: Known;
}

async function take(step: Step, work: Work): Promise<void> {
  const { api, material, media, known } = work;
  switch (step.do) {
    case "create course": {
      const json = { ...newCourse(material.course), description: await material.text(material.course.description) };
      known.courseId = (await api.ask(WithId, { method: "POST", path: "/v1/authoring/courses", json })).id;
      return;
    }
    case "set cover": {
      const json = { coverMediaId: media.get(material.course.cover) };
      await api.send({ method: "PATCH", path: coursePath(known), json, ifMatch: "*" });
      return;
    }
    case "add section": {
      const json = { title: step.section };
      const { id } = await api.ask(WithId, { method: "POST", path: `${coursePath(known)}/sections`, json });
      known.sections.set(step.section, id);
      return;
    }
    case "add lesson":
      return addLesson(step, work);
    case "add captions":
      return addCaptions(step, work);
    case "publish":
      await api.send({ method: "POST", path: `${coursePath(known)}/publish` });
  }
}

/** A course's own fields; its files and lessons come in steps of their own. */
function newCourse({ description: _, cover: _cover, sections: _sections, ...fields }: SeedCourse) {
  return fields;
}

async function addLesson(step: Step & { do: "add lesson" }, { api, material, media, known }: Work): Promise<void> {
  const { section, lesson } = step;
  const body = lesson.text === undefined ? undefined : await material.text(lesson.text);
  const json = { ...newLesson(lesson, media), ...(body !== undefined && { body }) };
  const path = `/v1/authoring/sections/${idOf(known.sections, section)}/lessons`;
  known.lessons.set(lessonKey(section, lesson.title), (await api.ask(WithId, { method: "POST", path, json })).id);
}

function newLesson(lesson: SeedLesson, media: Map<string, string>) {
  const { kind, title, preview, durationSeconds = null } = lesson;
  const common = { kind, title, preview, durationSeconds, completion: { rule: lesson.completion } };
  if (lesson.kind === "link") return { ...common, url: lesson.url };
  return { ...common, mediaId: lesson.media === undefined ? null : idOf(media, lesson.media) };
}

async function addCaptions(step: Step & { do: "add captions" }, { api, material, known }: Work): Promise<void> {
  const { section, lesson, track } = step;
  const query = new URLSearchParams({ label: track.label, default: String(track.default) });
  await api.send({
    method: "PUT",
    path: `/v1/authoring/lessons/${idOf(known.lessons, lessonKey(section, lesson))}/captions/${track.language}?${query}`,
    bytes: { body: await material.text(track.file), contentType: "text/vtt" },
  });
}

function coursePath({ courseId }: Known): string {
  if (courseId === undefined) throw new Error("The course has to be created before anything is added to it.");
  return `/v1/authoring/courses/${courseId}`;
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Nothing is known of ${JSON.stringify(name)}.`);
  return id;
}
