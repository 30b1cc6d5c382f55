import { z } from "@hono/zod-openapi";
import { ownAct } from "../acts.ts";
import { notifyPasswordChanged } from "../notify-password-changed.ts";
import type { Operation } from "../operation.ts";
import { checkChangedPassword, checkResetPassword } from "../password-rules.ts";
import { AuthUser, Email, NewPassword, Password, ReturnPath, Status, Token } from "../shapes.ts";

const tag = "authentication";

/** Choosing another password. */
export const newPasswordOperations: Operation[] = [
  {
    operationId: "requestPasswordReset",
    method: "post",
    path: "/request-password-reset",
    summary: "Sends a link to choose a new password.",
    description: "The answer is the same for an address without an account. The link leads to `redirectTo?token=…`.",
    tag,
    session: false,
    body: z.strictObject({ email: Email, redirectTo: ReturnPath.default("/reset-password") }),
    answer: z
      .strictObject({ status: z.boolean(), message: z.string().max(200) })
      .openapi("PasswordResetRequested", { example: { status: true, message: "If this email exists in our system…" } }),
    problems: ["auth.origin"],
    floorMs: 300,
  },
  {
    operationId: "openPasswordReset",
    method: "get",
    path: "/reset-password/{code}",
    summary: "The link in the email: redirects to the page that asks for the new password.",
    tag,
    session: false,
    params: z.object({ code: Token }),
    query: z.strictObject({ callbackURL: ReturnPath }),
    answer: null,
    answers: "Leads to `callbackURL` with `token`, or with `error` when the link is not good any more.",
    problems: ["auth.origin"],
  },
  {
    operationId: "resetPassword",
    method: "post",
    path: "/reset-password",
    summary: "Sets a new password with the token from the email.",
    description: "Ends all sessions of the account. The token works once.",
    tag,
    session: false,
    body: z.strictObject({ token: Token, newPassword: NewPassword }),
    answer: Status,
    problems: ["auth.code", "auth.password-breached"],
    before: checkResetPassword,
  },
  {
    operationId: "changePassword",
    method: "post",
    path: "/change-password",
    summary: "Changes the password of the signed-in user.",
    description: "Ends all other sessions unless `revokeOtherSessions` is false.",
    tag,
    session: true,
    ownerOnly: true,
    body: z.strictObject({
      currentPassword: Password,
      newPassword: NewPassword,
      revokeOtherSessions: z.boolean().default(true),
    }),
    answer: z.strictObject({ token: z.string().max(128).nullable(), user: AuthUser }).openapi("PasswordChanged"),
    problems: ["auth.credentials", "auth.password-breached", "auth.origin"],
    before: checkChangedPassword,
    acts: ownAct("password.changed"),
    after: notifyPasswordChanged,
    forgetsCaller: true,
  },
];
