import { createAuthMiddleware } from "better-auth/api";
import type { BetterAuthPlugin } from "better-auth/types";
import { currentRequest } from "./request-scope.ts";

/**
 * Records the session that a request started. It must be the last plugin: by then the second-factor plugin has revoked
 * the session of a person who has passed only the first factor.
 */
export function begunSession() {
  return {
    id: "begun-session",
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async ({ context }) => {
            const begun = context.newSession?.session;
            if (!begun) return;
            const impersonator: unknown = begun.impersonatedBy;
            currentRequest().begun = {
              id: begun.id,
              userId: begun.userId,
              impersonatorId: typeof impersonator === "string" ? impersonator : null,
            };
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
