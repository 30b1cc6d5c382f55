import { z } from "zod";
import { MediaId } from "./ids.ts";
import { LanguageTag } from "./language-tag.ts";

/** Who may learn a whole course: anybody; nobody yet, beside its preview lessons; those who paid. */
export const accesses = ["free", "preview", "paid"] as const;
export const levels = ["all", "beginner", "intermediate", "advanced"] as const;

/** The longest slug. */
export const slugLengthMax = 80;

/** The last part of a course's address. It can never look like an id, which has an underscore. */
export const Slug = z
  .string()
  .min(1)
  .max(slugLengthMax)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Lower-case letters and digits, with single hyphens between.")
  .meta({ description: "The last part of the course's address.", example: "sql-for-everyone" });

export const CourseTitle = z.string().trim().min(1).max(200).meta({ example: "SQL for everyone" });

const Topic = z
  .string()
  .max(50)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Lower-case letters and digits, with single hyphens between.")
  .meta({ example: "databases" });
const Skill = z.string().trim().min(1).max(80).meta({ example: "Relational modelling" });
const allDiffer = (list: string[]) => new Set(list.map((item) => item.toLowerCase())).size === list.length;

const Weeks = z
  .number()
  .int()
  .min(1)
  .max(52)
  .nullable()
  .meta({ description: "How many weeks the course usually takes; null if its authors do not say.", example: 6 });

/** A value that another version of the platform may know more of. */
const Word = z.string().max(20);

/**
 * What a creator says of a course and a version freezes, beside its description and its outline: the one list that
 * drafts, versions, comparisons, catalogue and tiles are made of. `initial` is what a course has that never said it, one
 * from before the field existed too; a field without one has to be said. `tile` is how the field reads on a tile of the
 * home page and the dashboard, which also take answers of other versions of the service; null where a tile does not
 * show it.
 *
 * A new field needs a column in content's `course-columns.ts`, and a place in the form of web's studio: neither compiles
 * without.
 */
export const courseFields = {
  slug: { schema: Slug, tile: Slug },
  title: { schema: CourseTitle, tile: z.string().max(200).meta({ example: "SQL for everyone" }) },
  summary: {
    schema: z.string().trim().max(500).meta({ example: "Ask a database what you want to know." }),
    initial: "",
    tile: z.string().max(500),
  },
  language: { schema: LanguageTag, tile: z.string().max(35).meta({ example: "en" }) },
  level: { schema: z.enum(levels), initial: "all", tile: Word.meta({ example: "beginner" }) },
  access: { schema: z.enum(accesses), initial: "free", tile: Word.meta({ example: "free" }) },
  topics: { schema: z.array(Topic).max(10).refine(allDiffer, "Each only once."), initial: [], tile: null },
  skills: { schema: z.array(Skill).max(20).refine(allDiffer, "Each only once."), initial: [], tile: null },
  estimatedWeeks: { schema: Weeks, initial: null, tile: Weeks.default(null) },
  coverMediaId: { schema: MediaId.nullable(), initial: null, tile: null },
} as const satisfies Record<string, { schema: z.ZodType; initial?: unknown; tile: z.ZodType | null }>;

type List = typeof courseFields;
export type CourseField = keyof List;
/** A course's own fields, with their values. */
export type CourseFields = { [K in CourseField]: z.output<List[K]["schema"]> };

type WithInitial = { [K in CourseField]: List[K] extends { initial: unknown } ? K : never }[CourseField];
type OnTiles = { [K in CourseField]: List[K]["tile"] extends null ? never : K }[CourseField];

/** The fields' names, in the order in which changes are listed. */
export const courseFieldNames = Object.keys(courseFields) as CourseField[];

/** The schemas of all fields, for an object that has them all. */
export const courseSchemas = mapped(({ schema }) => schema) as { [K in CourseField]: List[K]["schema"] };

/** The same for a new course: what has an initial value may be left out. */
export const newCourseSchemas = mapped((field) =>
  "initial" in field ? field.schema.default(field.initial as never) : field.schema,
) as { [K in CourseField]: K extends WithInitial ? z.ZodDefault<List[K]["schema"]> : List[K]["schema"] };

/** The same for a change: all of them may be left out (RFC 7396). */
export const changedCourseSchemas = mapped(({ schema }) => schema.optional()) as {
  [K in CourseField]: z.ZodOptional<List[K]["schema"]>;
};

/** What a tile shows of a course. */
export const tileSchemas = Object.fromEntries(
  Object.entries(courseFields).flatMap(([name, { tile }]) => (tile === null ? [] : [[name, tile]])),
) as { [K in OnTiles]: List[K]["tile"] };

/** What a course has that never said it. */
export const initialCourseFields = Object.fromEntries(
  Object.entries(courseFields).flatMap(([name, field]): [string, unknown][] =>
    "initial" in field ? [[name, field.initial]] : [],
  ),
) as Pick<CourseFields, WithInitial>;

/** A course's own fields out of anything that has them. */
export function courseFieldsOf(source: CourseFields): CourseFields {
  const fields: Record<string, unknown> = {};
  for (const name of courseFieldNames) fields[name] = source[name];
  return fields as CourseFields;
}

function mapped(to: (field: { schema: z.ZodType; initial?: unknown }) => z.ZodType): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(courseFields).map(([name, field]) => [name, to(field)]));
}
