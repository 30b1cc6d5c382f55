import { z } from "@hono/zod-openapi";
import { ownAct } from "../acts.ts";
import type { Operation } from "../operation.ts";
import { AuthUser, Session } from "../shapes.ts";

const tag = "sessions";

const Current = z.strictObject({ session: Session, user: AuthUser }).nullable().openapi("CurrentSession");

const Found = z.object({ session: z.object({ token: z.string() }).loose(), user: z.unknown() });

/** The caller's session. */
export const sessionOperations: Operation[] = [
  {
    operationId: "getSession",
    method: "get",
    path: "/get-session",
    summary: "Gives the signed-in user and session; null when nobody is signed in.",
    description: "Extends the session if that was last done more than a day ago.",
    tag,
    session: false,
    answer: Current,
    problems: [],
    // The cookie hides its value from scripts; an answer that contained it would undo that.
    shown: (body) => {
      const found = Found.safeParse(body).data;
      if (!found) return null;
      const { token: _token, ...session } = found.session;
      return { ...found, session };
    },
  },
  {
    operationId: "signOut",
    method: "post",
    path: "/sign-out",
    summary: "Ends the session, if there is one, and clears its cookie.",
    tag,
    session: false,
    answer: z.strictObject({ success: z.boolean() }).openapi("SignedOut", { example: { success: true } }),
    problems: ["auth.origin"],
    acts: ownAct("session.revoked", { method: "sign-out" }),
    forgetsCaller: true,
  },
];
