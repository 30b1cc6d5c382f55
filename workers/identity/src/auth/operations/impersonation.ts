import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { Operation } from "../operation.ts";
import { AuthUser, Session } from "../shapes.ts";

const tag = "administration";

const Began = z
  .object({ session: Session.extend({ token: z.string().max(128) }), user: AuthUser })
  .openapi("Impersonation");

/** Acting as a user, for support. Everything done meanwhile names the admin. */
export const impersonationOperations: Operation[] = [
  {
    operationId: "impersonateUser",
    method: "post",
    path: "/admin/impersonate-user",
    summary: "Signs the admin in as a user, for an hour.",
    description: "Access tokens of that session carry the admin in `act` (RFC 8693). An admin cannot be impersonated.",
    tag,
    session: true,
    body: z.strictObject({ userId: UserId }),
    answer: Began,
    problems: ["auth.forbidden", "resource.missing", "auth.origin"],
    acts: ({ input, begun }) => [
      {
        action: "impersonation.started",
        subject: { type: "user", id: String(input.body.userId) },
        details: { sessionId: begun?.id ?? "" },
      },
    ],
    forgetsCaller: true,
  },
  {
    operationId: "stopImpersonating",
    method: "post",
    path: "/admin/stop-impersonating",
    summary: "Ends acting as a user and goes back to the admin's own session.",
    tag,
    session: true,
    answer: Began,
    problems: ["auth.forbidden", "auth.origin"],
    acts: ({ caller }) =>
      caller ? [{ action: "impersonation.ended", subject: { type: "user", id: caller.userId } }] : [],
    forgetsCaller: true,
  },
];
