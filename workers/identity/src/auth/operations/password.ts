import { z } from "@hono/zod-openapi";
import { sessionBegun, signInRefused } from "../acts.ts";
import type { Operation } from "../operation.ts";
import { checkSignUpPassword } from "../password-rules.ts";
import { AuthUser, Email, Name, NewPassword, Password, ReturnPath, SignedIn, Status, Token } from "../shapes.ts";
import { admitTry, rememberDevice } from "../sign-in-throttle.ts";

const tag = "authentication";

/** Registration, verification and sign-in with an email address and a password. */
export const passwordOperations: Operation[] = [
  {
    operationId: "signUp",
    method: "post",
    path: "/sign-up/email",
    summary: "Registers with an email address and a password.",
    description:
      "A mail with a link to confirm the address is sent. The answer is the same when the address has an account: then its owner gets a mail that says so.",
    tag,
    session: false,
    body: z.strictObject({ name: Name, email: Email, password: NewPassword, callbackURL: ReturnPath.optional() }),
    answer: z.strictObject({ token: z.null(), user: AuthUser }).openapi("SignedUp"),
    answers: "What was registered; there is no session yet.",
    problems: ["auth.password-breached"],
    floorMs: 300,
    before: checkSignUpPassword,
  },
  {
    operationId: "verifyEmail",
    method: "get",
    path: "/verify-email",
    summary: "Confirms an email address with the link from the email.",
    description: "Redirects to `callbackURL` if it was given at registration.",
    tag,
    session: false,
    query: z.strictObject({ code: Token, callbackURL: ReturnPath.optional() }),
    libraryNames: { code: "token" },
    answer: Status,
    problems: ["auth.code", "auth.origin"],
  },
  {
    operationId: "sendVerificationEmail",
    method: "post",
    path: "/send-verification-email",
    summary: "Sends the link to confirm an address again.",
    description: "The answer is the same for an address without an account or already confirmed.",
    tag,
    session: false,
    body: z.strictObject({ email: Email, callbackURL: ReturnPath.optional() }),
    answer: Status,
    problems: [],
  },
  {
    operationId: "signIn",
    method: "post",
    path: "/sign-in/email",
    summary: "Signs in with an email address and a password.",
    description:
      "Sets the session cookie; programs use `token` as a bearer token. With a second factor turned on there is no session yet: `twoFactorRedirect` is true, and a code has to follow.",
    tag,
    session: false,
    body: z.strictObject({ email: Email, password: Password, rememberMe: z.boolean().optional() }),
    answer: SignedIn,
    answers: "Signed in, or the second factor is waited for.",
    problems: ["auth.credentials", "auth.unverified", "auth.banned"],
    before: admitTry,
    acts: sessionBegun("password"),
    refusals: signInRefused,
    after: rememberDevice,
  },
];
