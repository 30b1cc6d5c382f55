import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import worker from "../src/index.ts";
import { signedInAccount } from "./accounts.ts";
import { testEnv } from "./factories.ts";

const dayMs = 86_400_000;

it("forgets sessions and sent-out secrets a day after their end, and no others", async () => {
  const gone = await signedInAccount();
  const late = await signedInAccount();
  const expire = (userId: string, at: number) =>
    env.DB.prepare("UPDATE sessions SET expires_at = ? WHERE user_id = ?").bind(at, userId).run();
  await expire(gone.userId, Date.now() - dayMs - 1000);
  await expire(late.userId, Date.now() - dayMs + 60_000);
  await env.DB.prepare("INSERT INTO verifications VALUES ('vrf_old', 'old', 'x', ?1, ?1, ?1)")
    .bind(Date.now() - dayMs - 1000)
    .run();

  const execution = createExecutionContext();
  await worker.scheduled(createScheduledController(), testEnv, execution);
  await waitOnExecutionContext(execution);

  const sessionsOf = (userId: string) =>
    env.DB.prepare("SELECT count(*) AS n FROM sessions WHERE user_id = ?").bind(userId).first<number>("n");
  expect([await sessionsOf(gone.userId), await sessionsOf(late.userId)]).toEqual([0, 1]);
  expect(await env.DB.prepare("SELECT * FROM verifications WHERE id = 'vrf_old'").first()).toBeNull();
});
