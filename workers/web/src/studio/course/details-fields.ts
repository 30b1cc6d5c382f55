import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { Fields } from "../../page/form.ts";
import type { CourseDraft } from "../drafts.ts";
import { unixLines } from "../unix-lines.ts";
import { fieldSchemas, typedFields } from "./course-fields.tsx";

/** The form of a course's own fields. */
export const detailsFields = z.object({
  key: z.string().max(60),
  version: z.string().max(60),
  description: z.string().overwrite(unixLines).max(limits.CoursePatch.description.maxLength),
  ...fieldSchemas,
});

/** The change that a form asks for. */
export function changeIn({ key, version, ...fields }: z.output<typeof detailsFields>) {
  return fields;
}

/** A course as its form shows it. */
export function fieldsOfCourse(course: CourseDraft): Fields {
  return { ...typedFields(course), description: course.description };
}
