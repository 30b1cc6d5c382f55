import { z } from "zod";
import type { Api } from "./api.ts";
import { linkIn } from "./mailbox.ts";
import { NotSeeded, Refused } from "./refused.ts";

/** Somebody who can sign in to a seeded platform. */
export interface Account {
  role: "learner" | "creator" | "admin";
  name: string;
  email: string;
}

/** The three people. The platform makes an admin of whoever has the address that its operator named. */
export const accounts: Account[] = [
  { role: "learner", name: "Noor Haddad", email: "learner@edgewise.example" },
  { role: "creator", name: "Mira Jansen", email: "creator@edgewise.example" },
  { role: "admin", name: "Sam Okoye", email: "admin@edgewise.example" },
];
export const password = "edgewise-demo";

const SignedIn = z.object({ token: z.string().optional() });
const Me = z.object({ roles: z.array(z.string()) });

/** What came of one account: the platform as its owner sees it, and whether anything had to be done for that. */
export interface Signed {
  api: Api;
  changed: boolean;
}

/**
 * Signs in, after registering, confirming the address and taking the role where that has not happened yet. Throws
 * `Refused`, or an Error that says what is wrong with the account that is there.
 */
export async function signedIn(api: Api, account: Account): Promise<Signed> {
  const found = await signIn(api, account);
  if (found.state === "in") return { api: api.as(found.token), changed: await takeRole(api.as(found.token), account) };

  const link = await linkIn(api, account, () =>
    found.state === "unknown" ? register(api, account) : askForLetter(api, account),
  );
  if (!link)
    throw new NotSeeded(`${account.email} has an account with another password. \`pnpm dev --fresh\` starts anew.`);
  await api.send({ method: "GET", path: link });
  const now = await signIn(api, account);
  if (now.state !== "in") throw new NotSeeded(`${account.email} cannot sign in, although the address is confirmed.`);
  await takeRole(api.as(now.token), account);
  return { api: api.as(now.token), changed: true };
}

/** Ends the session again, so that seeding leaves none behind. */
export async function signedOut({ api }: Signed): Promise<void> {
  await api.send({ method: "POST", path: "/v1/auth/sign-out" });
}

type Found = { state: "in"; token: string } | { state: "unknown" | "unconfirmed" };

async function signIn(api: Api, { email }: Account): Promise<Found> {
  try {
    const json = { email, password };
    const { token } = await api.ask(SignedIn, { method: "POST", path: "/v1/auth/sign-in/email", json });
    if (!token) throw new NotSeeded(`${email} has a second factor. \`pnpm dev --fresh\` starts anew.`);
    return { state: "in", token };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === "auth.credentials") return { state: "unknown" };
    if (error.code === "auth.unverified") return { state: "unconfirmed" };
    throw error;
  }
}

async function register(api: Api, { name, email }: Account): Promise<void> {
  await api.send({ method: "POST", path: "/v1/auth/sign-up/email", json: { name, email, password } });
}

async function askForLetter(api: Api, { email }: Account): Promise<void> {
  await api.send({ method: "POST", path: "/v1/auth/send-verification-email", json: { email } });
}

/** Creators make themselves so; admins are made by the platform. Tells whether the role is new. */
async function takeRole(api: Api, { role, email }: Account): Promise<boolean> {
  const { roles } = await api.ask(Me, { method: "GET", path: "/v1/me" });
  if (roles.includes(role)) return false;
  if (role !== "creator")
    throw new NotSeeded(`${email} should be ${role}, but is ${roles.join(", ")}. See ADMIN_EMAILS.`);
  await api.send({ method: "PUT", path: "/v1/me/roles/creator" });
  return true;
}
