import { z } from "zod";
import type { Fields } from "../../page/form.ts";
import type { CourseDraft } from "../drafts.ts";
import { unixLines } from "../unix-lines.ts";

/** Words parted by commas or lines. */
const list = (itemMax: number, countMax: number) =>
  z
    .string()
    .max(itemMax * countMax * 2)
    .transform((text) => [...new Set(text.split(/[,،\n]/).map((one) => one.trim()))].filter((one) => one !== ""))
    .pipe(z.array(z.string().max(itemMax)).max(countMax));

const topic = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The form of a course's own fields. */
export const detailsFields = z.object({
  key: z.string().max(60),
  version: z.string().max(60),
  title: z.string().trim().min(1).max(200),
  slug: z.string().trim().min(1).max(80).regex(topic),
  summary: z.string().trim().max(500),
  description: z.string().max(50_000),
  language: z.string().min(2).max(35),
  level: z.enum(["all", "beginner", "intermediate", "advanced"]),
  access: z.enum(["free", "preview", "paid"]),
  topics: list(50, 10).refine((topics) => topics.every((one) => topic.test(one))),
  skills: list(80, 20),
  coverMediaId: z.string().max(30),
});

/** The change that a form asks for. */
export function changeIn({ key, version, coverMediaId, description, ...fields }: z.output<typeof detailsFields>) {
  return { ...fields, description: unixLines(description), coverMediaId: coverMediaId === "" ? null : coverMediaId };
}

/** A course as its form shows it. */
export function fieldsOfCourse(course: CourseDraft): Fields {
  const { title, slug, summary, description, language, level, access, topics, skills, coverMediaId } = course;
  const lists = { topics: topics.join(", "), skills: skills.join("\n") };
  return { title, slug, summary, description, language, level, access, ...lists, coverMediaId: coverMediaId ?? "" };
}
