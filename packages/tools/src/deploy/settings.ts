import { isLoopback } from "@edgewise/chassis/loopback";
import { Refused } from "./refused.ts";

/** What one run deploys with, read from the environment and checked once. */
export interface Settings {
  /** `production`, or the name of a second platform beside it, whose resources all end in `-<name>`. */
  env: string;
  /** Where people reach the platform: an https origin. */
  publicOrigin: string;
  /** Everything else that the environment may override or supply. */
  given: Readonly<Record<string, string | undefined>>;
}

/** What a Worker keeps as secrets: those made once when missing, and those that the operator supplies if at all. */
export const secretsOf: Readonly<Record<string, { made: readonly string[]; supplied: readonly string[] }>> = {
  identity: {
    made: ["AUTH_SECRET"],
    supplied: [
      "ADMIN_EMAILS",
      "SELF_SERVICE_ROLES",
      "MAIL_FROM",
      "GOOGLE_CLIENT_ID",
      "GOOGLE_CLIENT_SECRET",
      "MICROSOFT_CLIENT_ID",
      "MICROSOFT_CLIENT_SECRET",
      "MICROSOFT_TENANT_ID",
      "GITHUB_CLIENT_ID",
      "GITHUB_CLIENT_SECRET",
      "OIDC_PROVIDERS",
    ],
  },
  content: {
    made: ["MEDIA_SIGNING_SECRET"],
    supplied: ["R2_ACCOUNT_ID", "R2_ACCESS_KEY_ID", "R2_SECRET_ACCESS_KEY", "R2_BUCKET"],
  },
  // Pages let browsers send parts of uploads straight to the account's R2.
  web: { made: [], supplied: ["R2_ACCOUNT_ID"] },
};

/** What must never reach a deployed Worker: it would show everybody's mail. */
export const developmentOnly = ["DEV_MAILBOX"];

/** Reads and checks the settings. Throws Refused for a development setting or an origin that nobody else can reach. */
export function settingsFrom(env: string, given: Readonly<Record<string, string | undefined>>): Settings {
  if (!/^[a-z][a-z0-9]{0,19}$/.test(env)) throw new Refused(`"${env}" is no name for an environment, like production.`);
  for (const name of developmentOnly) {
    if (given[name] !== undefined) throw new Refused(`${name} is for development alone. Unset it.`);
  }
  return { env, publicOrigin: publicOrigin(given.PUBLIC_ORIGIN), given };
}

function publicOrigin(value: string | undefined): string {
  if (!value) throw new Refused("Set PUBLIC_ORIGIN to where people reach the platform, like https://learn.example.");
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && isLoopback(url.origin)) throw new Refused(`PUBLIC_ORIGIN is this very machine: ${value}`);
  if (!url || url.origin !== value.replace(/\/$/, "")) throw new Refused(`PUBLIC_ORIGIN is no origin: ${value}`);
  if (url.protocol !== "https:") throw new Refused(`PUBLIC_ORIGIN has to begin with https: ${value}`);
  return url.origin;
}
