import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { GatewayEnv } from "../env.ts";
import type { Targets } from "../targets.ts";
import { askPart, missing, type Part, type Question } from "./part.ts";
import { CourseTiles, itemsOf } from "./shapes.ts";

export const homeParts = ["newest", "forBeginners", "inLanguage"] as const;

export const Home = z
  .object({
    newest: CourseTiles.nullable().meta({ description: "The newest courses." }),
    forBeginners: CourseTiles.nullable().meta({ description: "The newest courses for beginners." }),
    inLanguage: CourseTiles.nullable().meta({
      description: "The newest in the language asked for; null where none was.",
    }),
    degraded: z
      .array(z.enum(homeParts))
      .max(homeParts.length)
      .meta({ description: "Parts that are unavailable right now; each of them is null.", example: [] }),
  })
  .openapi("Home");
export type Home = z.output<typeof Home>;

/** The home page's parts, fetched in parallel. A part that is missing is named in `degraded`; the others are shown. */
export async function home(c: Context<GatewayEnv>, targets: Targets, { language }: { language?: string | undefined }) {
  const courses = (filter: string): Question<Home["newest"]> => ({
    service: "content",
    path: `/v1/courses?sort=newest&${filter}`,
    shape: itemsOf(CourseTiles),
  });
  const ask = (filter: string) => askPart(c, targets, courses(filter));
  const nothing: Part<Home["newest"]> = { value: null, groups: null };
  const [newest, forBeginners, inLanguage] = await Promise.all([
    ask("limit=12"),
    ask("limit=6&level=beginner"),
    language === undefined ? nothing : ask(`limit=6&language=${language}`),
  ]);
  const wanted = missing([
    ["newest", newest],
    ["forBeginners", forBeginners],
    ["inLanguage", inLanguage],
  ]);
  const page: Home = {
    newest: newest.value,
    forBeginners: forBeginners.value,
    inLanguage: inLanguage.value,
    degraded: wanted.filter((name) => name !== "inLanguage" || language !== undefined),
  };
  return { page, groups: groupsOf([newest.groups, forBeginners.groups, inLanguage.groups]) };
}

/** All groups of all parts, each once (RFC 9875). */
function groupsOf(lists: (string | null)[]): string {
  return [...new Set(lists.flatMap((list) => list?.split(/,\s*/) ?? []))].join(", ");
}
