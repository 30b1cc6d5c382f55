import { apiKey } from "@better-auth/api-key";
import { passkey } from "@better-auth/passkey";
import { admin, organization, twoFactor } from "better-auth/plugins";
import type { Env } from "../context.ts";
import { sendInvitation } from "../organisation/invitation-mail.ts";
import { adminAccess } from "./admin-access.ts";
import { begunSession } from "./begun-session.ts";

/** The plugins of the authentication library that we use. */
export function plugins(env: Env) {
  const { hostname, origin } = new URL(env.PUBLIC_ORIGIN);
  return [
    admin({ defaultRole: "learner", ...adminAccess, impersonationSessionDuration: 3600 }),
    organization({
      sendInvitationEmail: sendInvitation,
      requireEmailVerificationOnInvitation: true,
      organizationLimit: 20,
      membershipLimit: 10_000,
      cancelPendingInvitationsOnReInvite: true,
    }),
    twoFactor({ issuer: "Edgewise", allowPasswordless: true }),
    passkey({ rpID: hostname, rpName: "Edgewise", origin }),
    apiKey({
      defaultPrefix: "ewk_",
      requireName: true,
      maximumNameLength: 64,
      startingCharactersConfig: { charactersLength: 8 },
      // The gateway already limits all callers.
      rateLimit: { enabled: false },
      keyExpiration: { minExpiresIn: 1, maxExpiresIn: 365 },
    }),
    begunSession(),
  ];
}
