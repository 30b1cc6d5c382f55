import { accounts, password } from "@edgewise/tools/seed/accounts";
import { request } from "undici";
import { z } from "zod";

type Role = (typeof accounts)[number]["role"];

const SignedIn = z.object({ token: z.string() });

/** What signing in as one of the seeded people sends. */
export function signInRequest(role: Role) {
  const email = accounts.find((account) => account.role === role)?.email;
  return {
    method: "POST" as const,
    path: "/v1/auth/sign-in/email",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password }),
  };
}

/** A session token of one of the seeded people. Throws when signing in is refused. */
export async function tokenOf(gateway: string, role: Role): Promise<string> {
  const { path, ...init } = signInRequest(role);
  const { statusCode, body } = await request(new URL(path, gateway), init);
  const answer = await body.text();
  if (statusCode !== 200) throw new Error(`Signing in as ${role} was answered ${statusCode}: ${answer}`);
  return SignedIn.parse(JSON.parse(answer)).token;
}
