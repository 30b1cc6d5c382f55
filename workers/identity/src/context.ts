import { writesTo } from "@edgewise/chassis/cache-groups";
import type { BaseCtx, BaseEnv } from "@edgewise/chassis/context";
import { type Mail, newMail } from "./mail/mail.ts";

/** The bindings in wrangler.toml, and the secrets and settings that deployment adds. */
export interface Env extends BaseEnv {
  PUBLIC_ORIGIN: string;
  /** Signs cookies and links, and encrypts secrets at rest: 32 characters or more. */
  AUTH_SECRET: string;
  /** Addresses that become admins once they are verified, separated by commas. */
  ADMIN_EMAILS?: string;
  /** Roles that a person may take for themselves, separated by commas. */
  SELF_SERVICE_ROLES?: string;
  /** "on" keeps mail in the database for `GET /dev/mail`; honoured only if PUBLIC_ORIGIN is a loopback address. */
  DEV_MAILBOX?: string;
  MAIL?: SendEmail;
  /** The sender of all mail. */
  MAIL_FROM?: string;
  GOOGLE_CLIENT_ID?: string;
  GOOGLE_CLIENT_SECRET?: string;
  MICROSOFT_CLIENT_ID?: string;
  MICROSOFT_CLIENT_SECRET?: string;
  MICROSOFT_TENANT_ID?: string;
  GITHUB_CLIENT_ID?: string;
  GITHUB_CLIENT_SECRET?: string;
  /** JSON array of OpenID Connect issuers, see README. */
  OIDC_PROVIDERS?: string;
}

/** Everything a verb of this service may touch. */
export interface Ctx extends BaseCtx {
  env: Env;
  mail: Mail;
}

/** Tables that public answers about people are made of. A new person is not on any page yet. */
const publicWrites = [writesTo(["profiles"], ["update", "delete"])];

/** Adds this service's settings and its mail to the shared context. */
export function newCtx(base: BaseCtx, env: Env): Ctx {
  return { ...base, publicWrites, env, mail: newMail(base, env) };
}
