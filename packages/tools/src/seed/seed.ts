import { join } from "node:path";
import { accounts, type Signed, signedIn, signedOut } from "./accounts.ts";
import { type Api, newApi } from "./api.ts";
import { bringUp } from "./bring-up.ts";
import { courseFolders, coursesFolder, readMaterial } from "./material.ts";
import { stepsFor } from "./plan.ts";
import { ownCourses, standingOf } from "./standing.ts";

export interface SeedOptions {
  /** Where the gateway listens, such as `http://localhost:8787`. */
  origin: string;
  /** Gets a line for everything that was done; without it seeding is silent. */
  log?: (line: string) => void;
}

/** What a run did: nothing at all when both lists are empty. */
export interface Seeded {
  accounts: string[];
  courses: string[];
}

/**
 * Gives a running platform three logins and the seeded courses, through its public API alone. What is there is left as it
 * is, so a second run changes nothing, and one that was interrupted is completed by the next. Throws `NotSeeded` with a
 * sentence for people: the platform's own words where it refused something.
 */
export async function seed({ origin, log = () => {} }: SeedOptions): Promise<Seeded> {
  const api = newApi({ origin, log });
  // Asked first and alone, because whoever is not up yet is best waited for once.
  await api.send({ method: "GET", path: "/healthz" });
  const people = await everybody(api, log);
  const creator = people.get("creator");
  if (!creator) throw new Error("There is no account of a creator.");
  const done = { accounts: changed(people), courses: await courses(creator.api, log) };
  await Promise.all([...people.values()].map(signedOut));
  return done;
}

async function everybody(api: Api, log: (line: string) => void): Promise<Map<string, Signed>> {
  const signed = accounts.map(async (account) => {
    const one = await signedIn(api, account);
    if (one.changed) log(`${account.email} can sign in as ${account.role}`);
    return [account.role, one] as const;
  });
  return new Map(await Promise.all(signed));
}

function changed(people: Map<string, Signed>): string[] {
  return accounts.filter(({ role }) => people.get(role)?.changed).map(({ email }) => email);
}

/** One after another, because the catalogue shows them in the order in which they were published. */
async function courses(api: Api, log: (line: string) => void): Promise<string[]> {
  const done: string[] = [];
  const existing = await ownCourses(api);
  for (const folder of courseFolders) {
    const material = await readMaterial(join(coursesFolder, folder));
    const { standing, known } = await standingOf(api, material.course, existing);
    const steps = stepsFor(material.course, standing);
    if (steps.length === 0) continue;
    await bringUp(api, material, steps, known);
    log(`${material.course.title}: ${steps.length} steps, published`);
    done.push(material.course.slug);
  }
  return done;
}
