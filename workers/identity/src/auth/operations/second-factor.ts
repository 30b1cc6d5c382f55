import { z } from "@hono/zod-openapi";
import { ownAct, sessionBegun } from "../acts.ts";
import { useCodeOnce } from "../one-time-code.ts";
import type { Act, Operation, Succeeded } from "../operation.ts";
import { AuthUser, Password, Status } from "../shapes.ts";

const tag = "second factor";

const Totp = z
  .string()
  .regex(/^\d{6}$/, "Six digits.")
  .openapi({ example: "123456", maxLength: 6 });
const RecoveryCode = z.string().min(4).max(32).openapi({ example: "a1B2c-d3E4f" });
const RecoveryCodes = z
  .array(RecoveryCode)
  .max(20)
  .openapi({ example: ["a1B2c-d3E4f"] });
const passwordOnly = z.strictObject({ password: Password.optional() });
const Passed = z.strictObject({ token: z.string().max(128), user: AuthUser }).openapi("SecondFactorPassed");
const trustDevice = z
  .boolean()
  .optional()
  .openapi({ description: "Whether this device needs no second factor for 30 days." });

/** Codes of an authenticator app, and recovery codes for when it is lost. */
export const secondFactorOperations: Operation[] = [
  {
    operationId: "beginSecondFactor",
    method: "post",
    path: "/two-factor/enable",
    summary: "Gives the secret for an authenticator app, and recovery codes.",
    description:
      "It is turned on once a first code was verified. The password is needed by accounts that have one. The recovery codes are shown only now.",
    tag,
    session: true,
    ownerOnly: true,
    body: passwordOnly,
    answer: z
      .strictObject({ method: z.literal("totp"), totpURI: z.string().max(500), backupCodes: RecoveryCodes })
      .openapi("SecondFactorSecret"),
    problems: ["auth.credentials", "auth.origin", "resource.conflict"],
  },
  {
    operationId: "verifyTotp",
    method: "post",
    path: "/two-factor/verify-totp",
    summary: "Verifies a code of the authenticator app.",
    description:
      "During sign-in it completes the sign-in; with a session it turns the second factor on. A code works once.",
    tag,
    session: false,
    ownerOnly: true,
    body: z.strictObject({ code: Totp, trustDevice }),
    answer: Passed,
    problems: ["auth.code", "auth.required", "auth.origin", "resource.conflict"],
    before: useCodeOnce,
    acts: verified,
    forgetsCaller: true,
  },
  {
    operationId: "useRecoveryCode",
    method: "post",
    path: "/two-factor/verify-backup-code",
    summary: "Signs in with a recovery code instead of the authenticator app.",
    description: "Each code works once.",
    tag,
    session: false,
    body: z.strictObject({ code: RecoveryCode, trustDevice }),
    answer: Passed,
    problems: ["auth.code", "auth.required", "auth.origin", "resource.conflict"],
    acts: recovered,
    forgetsCaller: true,
  },
  {
    operationId: "newRecoveryCodes",
    method: "post",
    path: "/two-factor/generate-backup-codes",
    summary: "Replaces the recovery codes.",
    description: "The old ones stop working.",
    tag,
    session: true,
    ownerOnly: true,
    body: passwordOnly,
    answer: z.strictObject({ status: z.boolean(), backupCodes: RecoveryCodes }).openapi("RecoveryCodes"),
    problems: ["auth.credentials", "auth.origin", "resource.conflict"],
    acts: ownAct("second-factor.enabled", { method: "recovery-codes" }),
  },
  {
    operationId: "disableSecondFactor",
    method: "post",
    path: "/two-factor/disable",
    summary: "Turns the second factor off.",
    tag,
    session: true,
    ownerOnly: true,
    body: passwordOnly,
    answer: Status,
    problems: ["auth.credentials", "auth.origin"],
    acts: ownAct("second-factor.disabled", { method: "totp" }),
    forgetsCaller: true,
  },
];

/** With a session at hand the first code turns the second factor on, which replaces the session. */
function verified(call: Succeeded): Act[] {
  if (!call.caller) return sessionBegun("totp")(call);
  return call.begun ? ownAct("second-factor.enabled", { method: "totp" })(call) : [];
}

function recovered(call: Succeeded): Act[] {
  const subject = { type: "user", id: call.begun?.userId ?? call.caller?.userId ?? "" } as const;
  return [{ action: "second-factor.recovered", subject, actorId: subject.id }, ...sessionBegun("recovery-code")(call)];
}
