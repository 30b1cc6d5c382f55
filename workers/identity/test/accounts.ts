import { env } from "cloudflare:workers";
import { authCookiePrefix, sessionCookieName } from "@edgewise/contracts/session-cookie";
import { drizzle } from "drizzle-orm/d1";
import { authOf } from "../src/auth/auth.ts";
import { idFor } from "../src/auth/ids.ts";
import { recordActs } from "../src/auth/record-acts.ts";
import { sessionSeconds } from "../src/auth/session-life.ts";
import { signedToken } from "../src/auth/signed-token.ts";
import { createProfile } from "../src/profile/create-profile.ts";
import { accounts, sessions, users } from "../src/schema.ts";
import { newKnownDevice } from "../src/security/known-device.ts";
import { ctxAt } from "./ctx.ts";
import { type Account, browser, freshEmail, password, testEnv } from "./factories.ts";

const clientAddress = "203.0.113.7";
const request = () => ({ ctx: ctxAt(Date.now()), headers: new Headers({ "X-Forwarded-For": clientAddress }) });
let hash: Promise<string> | undefined;

/** Hashing is slow by design, so all accounts of a test file share one hash of the same password. */
function passwordHash(): Promise<string> {
  hash ??= authOf(testEnv).$context.then((auth) => auth.password.hash(password));
  return hash;
}

/**
 * Somebody with a confirmed address, a password and a profile, who is not signed in. The rows are written directly; a
 * test about signing up takes `signedUpAccount` instead.
 */
export async function verifiedAccount(): Promise<Account> {
  const [id, email, name] = [idFor("user"), freshEmail(), "Ada Lovelace"];
  const at = new Date();
  const dates = { createdAt: at, updatedAt: at };
  const account = { id: idFor("account"), accountId: id, providerId: "credential", userId: id };
  const db = drizzle(env.DB);
  await db.batch([
    db.insert(users).values({ id, name, email, emailVerified: true, role: "learner", ...dates }),
    db.insert(accounts).values({ ...account, password: await passwordHash(), ...dates }),
  ]);
  await createProfile(ctxAt(at.getTime()), { id, name, email });
  await recordActs(request(), [
    { action: "account.created", subject: { type: "user", id }, actorId: id },
    { action: "account.email-verified", subject: { type: "user", id }, actorId: id },
  ]);
  return { email, name, userId: id, browser: browser() };
}

/** The same, signed in: the browser holds the cookies of a session and of a known device. */
export async function signedInAccount(): Promise<Account> {
  const account = await verifiedAccount();
  const { userId } = account;
  const id = idFor("session");
  const at = new Date();
  const token = crypto.randomUUID().replaceAll("-", "");
  await drizzle(env.DB)
    .insert(sessions)
    .values({
      id,
      token,
      userId,
      expiresAt: new Date(at.getTime() + sessionSeconds * 1000),
      createdAt: at,
      updatedAt: at,
      ipAddress: clientAddress,
      userAgent: "",
    });
  const details = { method: "password", sessionId: id };
  await recordActs(request(), [
    { action: "session.created", subject: { type: "user", id: userId }, actorId: userId, details },
  ]);
  const { AUTH_SECRET, PUBLIC_ORIGIN } = testEnv;
  const { cookies } = account.browser;
  cookies.set(sessionCookieName(PUBLIC_ORIGIN), encodeURIComponent(await signedToken(AUTH_SECRET, token)));
  const device = await newKnownDevice(AUTH_SECRET, account.email, at.getTime());
  cookies.set(`${authCookiePrefix(PUBLIC_ORIGIN)}.known_device`, device);
  return account;
}
