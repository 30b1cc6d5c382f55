import { z } from "@hono/zod-openapi";

const lengthMax = 80;

/** The last part of a course's address. It can never look like an id, which has an underscore. */
export const Slug = z
  .string()
  .min(1)
  .max(lengthMax)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Lower-case letters and digits, with single hyphens between.")
  .meta({ description: "The last part of the course's address.", example: "sql-for-everyone" });

/** Text without case and accents, for comparing and sorting. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** A slug made of a title; `course` when the title has no Latin letter or digit. */
export function slugOf(title: string): string {
  const slug = folded(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, lengthMax - 8)
    .replace(/^-+|-+$/g, "");
  return slug || "course";
}
