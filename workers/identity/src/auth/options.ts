import { authCookiePrefix } from "@edgewise/contracts/session-cookie";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { BetterAuthOptions, BetterAuthPlugin } from "better-auth/types";
import { drizzle } from "drizzle-orm/d1";
import type { Env } from "../context.ts";
import { passwordLength } from "../security/password-forms.ts";
import { idFor } from "./ids.ts";
import { onNewUser, onPasswordReset, onVerified } from "./lifecycle.ts";
import { alreadyRegistered, sendPasswordReset, sendVerification } from "./mails.ts";
import { plugins } from "./plugins.ts";
import { withoutTokens } from "./provider-tokens.ts";
import { socialProviders } from "./providers.ts";
import { requestCtx } from "./request-scope.ts";
import { sessionSeconds } from "./session-life.ts";
import { modelTables } from "./tables.ts";

const daySeconds = 86_400;

/** How the authentication library is set up; `more` are plugins for some requests only. */
export function authOptions(env: Env, more: BetterAuthPlugin[] = []) {
  if ((env.AUTH_SECRET ?? "").length < 32) throw new Error("AUTH_SECRET has to be set, to 32 characters or more.");
  const secure = env.PUBLIC_ORIGIN.startsWith("https://");
  return {
    appName: "Edgewise",
    baseURL: env.PUBLIC_ORIGIN,
    basePath: "/v1/auth",
    secret: env.AUTH_SECRET,
    trustedOrigins: [env.PUBLIC_ORIGIN],
    database: drizzleAdapter(drizzle(env.DB), { provider: "sqlite", schema: modelTables }),
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: sendPasswordReset,
      onPasswordReset,
      onExistingUserSignUp: alreadyRegistered,
      customSyntheticUser: ({ coreFields, id }) => ({
        ...coreFields,
        role: "learner",
        banned: false,
        banReason: null,
        banExpires: null,
        twoFactorEnabled: false,
        id,
      }),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: 3600,
      sendVerificationEmail: sendVerification,
      afterEmailVerification: onVerified,
    },
    session: { expiresIn: sessionSeconds, updateAge: daySeconds, freshAge: daySeconds },
    socialProviders: socialProviders(env),
    account: { encryptOAuthTokens: true },
    databaseHooks: {
      user: { create: { after: onNewUser } },
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    onAPIError: { throw: true, errorURL: new URL("/v1/auth/error", env.PUBLIC_ORIGIN).href },
    // The gateway limits by caller and this service throttles sign-in by account and address; a third count in the
    // same database would only add a write to every request.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [...more, ...plugins(env)],
    advanced: {
      cookiePrefix: authCookiePrefix(env.PUBLIC_ORIGIN),
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
      // A test compares the schema with the database; doing so on the first request of every isolate would cost queries.
      database: { generateId: ({ model }: { model: string }) => idFor(model), validateSchema: false },
      backgroundTasks: { handler: (work: Promise<unknown>) => requestCtx().defer(work) },
    },
  } satisfies BetterAuthOptions;
}
