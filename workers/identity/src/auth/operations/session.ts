import { SessionId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { Operation } from "../operation.ts";
import { AuthUser, Instant, Status } from "../shapes.ts";

const tag = "sessions";

const Session = z
  .object({
    id: SessionId,
    userId: UserId,
    token: z.string().max(128),
    expiresAt: Instant,
    createdAt: Instant,
    updatedAt: Instant,
    ipAddress: z.string().max(64).nullable().optional(),
    userAgent: z.string().max(1000).nullable().optional(),
    impersonatedBy: UserId.nullable().optional(),
    activeOrganizationId: z.string().max(30).nullable().optional(),
  })
  .openapi("Session");

/** The session one has, and those one has elsewhere. */
export const sessionOperations: Operation[] = [
  {
    operationId: "getSession",
    method: "get",
    path: "/get-session",
    summary: "Tells who is signed in; null when nobody is.",
    tag,
    session: false,
    answer: z.object({ session: Session, user: AuthUser }).nullable().openapi("CurrentSession"),
    problems: [],
  },
  {
    operationId: "signOut",
    method: "post",
    path: "/sign-out",
    summary: "Ends the session.",
    tag,
    session: false,
    answer: z.object({ success: z.boolean() }).openapi("SignedOut"),
    problems: ["auth.origin"],
    forgetsCaller: true,
  },
  {
    operationId: "listSessions",
    method: "get",
    path: "/list-sessions",
    summary: "Lists where the user is signed in.",
    tag,
    session: true,
    answer: z.array(Session).max(100),
    problems: [],
  },
  {
    operationId: "revokeSession",
    method: "post",
    path: "/revoke-session",
    summary: "Ends one of the user's sessions.",
    tag,
    session: true,
    body: z.strictObject({ token: z.string().min(1).max(128) }),
    answer: Status,
    problems: ["auth.origin"],
    forgetsCaller: true,
  },
  {
    operationId: "revokeOtherSessions",
    method: "post",
    path: "/revoke-other-sessions",
    summary: "Ends all of the user's sessions but this one.",
    tag,
    session: true,
    answer: Status,
    problems: ["auth.origin"],
  },
];
