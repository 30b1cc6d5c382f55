import { slugLengthMax } from "@edgewise/contracts/course-fields";

/** Text without case and accents, for comparing and sorting. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** A slug made of a title; `course` when the title has no Latin letter or digit. */
export function slugOf(title: string): string {
  const slug = folded(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, slugLengthMax - 8)
    .replace(/^-+|-+$/g, "");
  return slug || "course";
}
