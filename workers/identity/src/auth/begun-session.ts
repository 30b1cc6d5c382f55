import { createAuthMiddleware } from "better-auth/api";
import type { BetterAuthPlugin } from "better-auth/types";
import { currentRequest } from "./request-scope.ts";

/**
 * Notes the session that a request began. It stands last among the plugins: by then the second factor has taken back
 * the session of somebody who has shown only the first.
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
