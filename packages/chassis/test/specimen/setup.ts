import { env } from "cloudflare:workers";
import { clientOf } from "@edgewise/testkit/client";
import { identityPeer } from "@edgewise/testkit/people";
import { drizzle } from "drizzle-orm/d1";
import { newId } from "../../src/ids.ts";
import { type Env, offerings, specimen } from "./app.ts";

export const specimenEnv = { ...env, IDENTITY: identityPeer() } as unknown as Env & { INBOX_CONTENT: Queue };
export const db = drizzle(specimenEnv.DB);
export const client = clientOf(specimen(), specimenEnv);

/** An offering of its own for a test. */
export async function offering({ title = "Pottery", capacity = 5 } = {}): Promise<string> {
  const id = newId("org");
  await db.insert(offerings).values({ id, title, capacity, taken: 0, version: 1 });
  return id;
}
