import { apiKey } from "@better-auth/api-key";
import { passkey } from "@better-auth/passkey";
import { admin, organization, twoFactor } from "better-auth/plugins";
import type { Env } from "../context.ts";
import { sendInvitation } from "../organisation/invitation-mail.ts";
import { adminAccess } from "./admin-access.ts";

/** What we use of the authentication library beside its core. */
export function plugins(env: Env) {
  const { hostname, origin } = new URL(env.PUBLIC_ORIGIN);
  return [
    admin({ defaultRole: "learner", ...adminAccess, impersonationSessionDuration: 3600 }),
    organization({ sendInvitationEmail: sendInvitation, requireEmailVerificationOnInvitation: true }),
    twoFactor({ issuer: "Edgewise", allowPasswordless: true }),
    passkey({ rpID: hostname, rpName: "Edgewise", origin }),
    apiKey({ defaultPrefix: "ewk_", rateLimit: { enabled: false }, maximumNameLength: 64, requireName: true }),
  ];
}
