import { env } from "cloudflare:workers";
import { baseCtx } from "@edgewise/chassis/context";
import { newTrace } from "@edgewise/chassis/trace";
import { clientOf } from "@edgewise/testkit/client";
import { identityPeer, person, type TestPerson } from "@edgewise/testkit/people";
import { drizzle } from "drizzle-orm/d1";
import { newApp } from "../src/app.ts";
import { type Ctx, type Env, newCtx } from "../src/context.ts";
import { createProfile } from "../src/profile/create-profile.ts";
import { users } from "../src/schema.ts";

export const testEnv: Env = env;

/** An app that trusts the test's own tokens. */
export const client = clientOf(newApp({ identity: identityPeer() }), testEnv);

/** A client of the same app with other settings. */
export function clientWith(over: Partial<Env>) {
  return clientOf(newApp({ identity: identityPeer() }), { ...testEnv, ...over });
}

/** A context as verbs get it, outside of any request. */
export function testCtx(now: () => number = Date.now): Ctx {
  const base = baseCtx({ service: "identity", env: testEnv, trace: newTrace(), waitUntil: () => {}, now });
  return newCtx(base, testEnv);
}

export interface Somebody extends TestPerson {
  email: string;
  name: string;
}

/** Somebody with a user's row, as registration leaves it, and no profile yet. */
export async function registered(over: Partial<Somebody> = {}): Promise<Somebody> {
  const who = person(over);
  const somebody = { ...who, email: `${who.id}@example.org`, name: `Ada ${who.id.slice(-12)}`, ...over };
  const at = new Date();
  const row = { id: who.id, name: somebody.name, email: somebody.email, createdAt: at, updatedAt: at };
  await drizzle(env.DB)
    .insert(users)
    .values({ ...row, role: somebody.roles.join(",") });
  return somebody;
}

/** Somebody with a profile. */
export async function profiled(over: Partial<Somebody> = {}) {
  const somebody = await registered(over);
  const { handle } = await createProfile(testCtx(), somebody);
  return { ...somebody, handle };
}

/** A handle that nobody has. */
export function freshHandle(): string {
  return `h-${crypto.randomUUID().replaceAll("-", "").slice(0, 20)}`;
}

/** The events about a user, oldest first. */
export async function eventsAbout(userId: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const { results } = await env.DB.prepare(
    "SELECT envelope FROM outbox WHERE json_extract(envelope, '$.data.userId') = ? ORDER BY id",
  )
    .bind(userId)
    .all<{ envelope: string }>();
  return results.map(({ envelope }) => JSON.parse(envelope));
}

/** The audit entries about an account, oldest first. */
export async function auditOf(accountId: string) {
  const { results } = await env.DB.prepare("SELECT * FROM audit_entries WHERE account_id = ? ORDER BY at, id")
    .bind(accountId)
    .all();
  return results;
}
