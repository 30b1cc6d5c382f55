import { Problem } from "@edgewise/chassis/problem";
import type { ProblemCode } from "@edgewise/contracts/problem-codes";

/** The public form of a refusal: its code and its sentence. */
export type Meaning = readonly [ProblemCode, string];

const linkGone: Meaning = ["auth.code", "The link has expired, was used or was never valid. Ask for a new one."];
const codeWrong: Meaning = ["auth.code", "The code is wrong, was used or has expired."];
const credentials: Meaning = ["auth.credentials", "The email address or the password is wrong."];
const foreignUrl: Meaning = ["auth.origin", "The address to return to belongs to another site."];
/** It does not exist, or the caller must not know that it does. */
export const absent: Meaning = ["resource.missing", "There is no such object, or it is not yours."];
const notAllowed: Meaning = ["auth.forbidden", "You may not do this."];

export const passkeyWrong: Meaning = ["auth.credentials", "The passkey could not be verified."];

/** Error codes of the library that mean more than their status. */
const meanings: Record<string, Meaning> = {
  INVALID_EMAIL_OR_PASSWORD: credentials,
  INVALID_PASSWORD: ["auth.credentials", "The password is wrong."],
  CREDENTIAL_ACCOUNT_NOT_FOUND: credentials,
  EMAIL_NOT_VERIFIED: ["auth.unverified", "Confirm your email address first. We have sent you a link."],
  INVALID_TOKEN: linkGone,
  TOKEN_EXPIRED: linkGone,
  USER_NOT_FOUND: absent,
  INVALID_CODE: codeWrong,
  INVALID_BACKUP_CODE: codeWrong,
  OTP_HAS_EXPIRED: codeWrong,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: codeWrong,
  INVALID_TWO_FACTOR_COOKIE: ["auth.required", "Start again with your first factor."],
  TOTP_NOT_ENABLED: ["resource.conflict", "There is no authenticator app for this account."],
  TWO_FACTOR_NOT_ENABLED: ["resource.conflict", "The second factor is not turned on."],
  BACKUP_CODES_NOT_ENABLED: ["resource.conflict", "There are no recovery codes for this account."],
  BANNED_USER: ["auth.banned", "This account is suspended."],
  SESSION_NOT_FRESH: ["auth.required", "Sign in again: this needs a session that is less than a day old."],
  SESSION_EXPIRED: ["auth.required", "The session has expired. Sign in again."],
  PROVIDER_NOT_FOUND: ["auth.provider-disabled", "This way to sign in is not set up here."],
  PROVIDER_CONFIG_NOT_FOUND: ["auth.provider-disabled", "This way to sign in is not set up here."],
  INVALID_ORIGIN: ["auth.origin", "The request comes from another site."],
  MISSING_OR_NULL_ORIGIN: ["auth.origin", "A request with a session cookie has to name its origin."],
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: ["auth.origin", "The request comes from another site."],
  INVALID_CALLBACK_URL: foreignUrl,
  INVALID_REDIRECT_URL: foreignUrl,
  INVALID_ERROR_CALLBACK_URL: foreignUrl,
  INVALID_NEW_USER_CALLBACK_URL: foreignUrl,
  FAILED_TO_UNLINK_LAST_ACCOUNT: ["resource.conflict", "This is your only way to sign in."],
  SOCIAL_ACCOUNT_ALREADY_LINKED: ["resource.conflict", "This account is linked to another user."],
  LINKED_ACCOUNT_ALREADY_EXISTS: ["resource.conflict", "This account is linked already."],
  EMAIL_ALREADY_VERIFIED: ["resource.conflict", "The address is verified already."],
  ORGANIZATION_ALREADY_EXISTS: ["resource.conflict", "The short name is taken."],
  ORGANIZATION_SLUG_ALREADY_TAKEN: ["resource.conflict", "The short name is taken."],
  USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: ["resource.conflict", "This person is a member already."],
  USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: ["resource.conflict", "This person is invited already."],
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: ["resource.conflict", "An organisation needs an owner."],
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: ["resource.conflict", "An organisation needs an owner."],
  ORGANIZATION_NOT_FOUND: absent,
  INVITATION_NOT_FOUND: absent,
  MEMBER_NOT_FOUND: absent,
  USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: absent,
  YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION: absent,
  YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION: absent,
  NO_ACTIVE_ORGANIZATION: ["input.invalid", "Say which organisation."],
  PASSKEY_NOT_FOUND: absent,
  CHALLENGE_NOT_FOUND: codeWrong,
  FAILED_TO_VERIFY_REGISTRATION: codeWrong,
  AUTHENTICATION_FAILED: passkeyWrong,
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: notAllowed,
};

const byStatus: Record<number, Meaning> = {
  400: ["input.invalid", "The request is not valid."],
  401: ["auth.required", "This needs a signed-in user."],
  403: notAllowed,
  404: absent,
  409: ["resource.conflict", "It conflicts with what exists."],
  410: linkGone,
  422: ["input.invalid", "The request is not valid."],
  429: ["rate.limited", "Too many attempts. Wait a little."],
};

/**
 * The problem for a refusal of the authentication library, or undefined if it is an internal error. `special` maps
 * codes that mean something different in one operation, or statuses without a code.
 */
export function problemOf(
  refusal: { statusCode: number; body?: unknown },
  special: Record<string, Meaning> = {},
): Problem | undefined {
  const code = codeIn(refusal.body);
  const unnamed = code === "" ? special[refusal.statusCode] : undefined;
  const meaning = special[code] ?? unnamed ?? meanings[code] ?? byStatus[refusal.statusCode];
  return meaning && new Problem(...meaning);
}

function codeIn(body: unknown): string {
  if (typeof body !== "object" || body === null || !("code" in body)) return "";
  return typeof body.code === "string" ? body.code : "";
}
