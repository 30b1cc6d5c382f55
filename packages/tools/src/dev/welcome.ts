import { z } from "zod";
import { accounts, password } from "../seed/accounts.ts";

const Courses = z.object({ items: z.array(z.object({ slug: z.string() })) });

export interface Welcome {
  origin: string;
  /** The port at which a debugger finds the Worker that was built last. */
  inspector: number;
  /** The slug of a course to look at. */
  slug: string | undefined;
}

/** What a newcomer needs to know once the platform serves: where to look and who to be. */
export function welcome({ origin, inspector, slug }: Welcome): string {
  const places = [
    ["Platform", origin],
    ["API docs", `${origin}/docs`],
    ["Mailbox", `${origin}/dev/mail`],
    ["Health", `${origin}/healthz`],
    ["Inspector", `http://127.0.0.1:${inspector}/json`],
    ...(slug ? [["A course", `${origin}/courses/${slug}`]] : []),
  ];
  const lines = places.map(([name, url]) => `  ${name?.padEnd(10)} ${url}`);
  const people = accounts.map(({ email }) => `  ${"Sign in".padEnd(10)} ${email.padEnd(26)} ${password}`);
  return ["", ...lines, "", ...people, "", "  Ctrl-C stops everything.", ""].join("\n");
}

/** The slug of the first course, if there is one. */
export async function firstCourse(origin: string): Promise<string | undefined> {
  const answer = await fetch(`${origin}/v1/courses?limit=1`).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const courses = Courses.safeParse(await answer.json());
  return courses.success ? courses.data.items[0]?.slug : undefined;
}
