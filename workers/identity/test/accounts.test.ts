import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { signedInAccount } from "./accounts.ts";
import type { Account } from "./factories.ts";
import { signedUpAndIn } from "./sign-up.ts";

/** What differs from person to person, or with the time. */
const own = /^(?:\w*id|email|handle|token|password|at|\w+_at)$/;

async function rowsOf({ userId }: Account) {
  const rows = async (table: string, column: string) => {
    const { results } = await env.DB.prepare(`SELECT * FROM ${table} WHERE ${column} = ?`).bind(userId).all();
    return results.map((row) => Object.entries(row).map(([key, value]) => [key, own.test(key) ? typeof value : value]));
  };
  return {
    users: await rows("users", "id"),
    accounts: await rows("accounts", "user_id"),
    sessions: await rows("sessions", "user_id"),
    profiles: await rows("profiles", "user_id"),
    audit: (await rows("audit_entries", "account_id")).map((row) => row.filter(([key]) => key !== "details")),
  };
}

it("writes the rows and cookies of an account as signing up and signing in do", async () => {
  const [made, signedUp] = [await signedInAccount(), await signedUpAndIn()];
  expect(await rowsOf(made)).toEqual(await rowsOf(signedUp));
  expect([...made.browser.cookies.keys()].sort()).toEqual([...signedUp.browser.cookies.keys()].sort());
  for (const { userId, browser } of [made, signedUp]) {
    expect((await browser.get("/v1/auth/get-session")).body.user.id).toBe(userId);
  }
});
