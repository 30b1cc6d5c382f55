import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { GatewayEnv } from "../env.ts";
import type { Targets } from "../targets.ts";
import { askPart, missing, type Part, type Question } from "./part.ts";
import { BegunCourses, CourseTiles, Greeting, itemsOf, LatestNotes, ListedNotes, NextUp } from "./shapes.ts";

export const dashboardParts = ["profile", "continue", "next", "notes", "newest"] as const;

export const Dashboard = z
  .object({
    profile: Greeting.nullable().meta({ description: "Whom to greet." }),
    continue: BegunCourses.nullable().meta({ description: "Courses begun, the one last touched first." }),
    next: NextUp.nullable().meta({ description: "The next lesson of each course that is underway." }),
    notes: LatestNotes.nullable().meta({ description: "The learner's notes, the one that changed last first." }),
    newest: CourseTiles.nullable().meta({ description: "The newest courses." }),
    degraded: z
      .array(z.enum(dashboardParts))
      .max(dashboardParts.length)
      .meta({ description: "Parts that are unavailable right now; each of them is null.", example: [] }),
  })
  .openapi("Dashboard");
export type Dashboard = z.output<typeof Dashboard>;

const profile = { service: "identity", path: "/v1/me", shape: Greeting } as const;
const begun = { service: "content", path: "/v1/me/progress?limit=5", shape: itemsOf(BegunCourses) } as const;
const nextUp = { service: "content", path: "/v1/me/next?limit=5", shape: itemsOf(NextUp) } as const;
const noted = { service: "content", path: "/v1/me/notes?sort=latest&limit=4", shape: itemsOf(ListedNotes) } as const;
const newest = { service: "content", path: "/v1/courses?sort=newest&limit=6", shape: itemsOf(CourseTiles) } as const;

/**
 * What a learner sees first, fetched in parallel; missing parts are named. If identity cannot authenticate the caller,
 * everything personal is missing.
 */
export async function dashboard(c: Context<GatewayEnv>, targets: Targets): Promise<Dashboard> {
  const personal = async <T>(question: Question<T>): Promise<Part<T>> =>
    c.var.caller.kind === "user" ? askPart(c, targets, question) : { value: null, groups: null };
  const [who, courses, lessons, notes, fresh] = await Promise.all([
    personal(profile),
    personal(begun),
    personal(nextUp),
    personal(noted),
    askPart(c, targets, newest),
  ]);
  return {
    profile: who.value,
    continue: courses.value,
    next: lessons.value,
    notes: notes.value,
    newest: fresh.value,
    degraded: missing([
      ["profile", who],
      ["continue", courses],
      ["next", lessons],
      ["notes", notes],
      ["newest", fresh],
    ]),
  };
}
