import { type GenericOAuthConfig, genericOAuth } from "better-auth/plugins";
import type { BetterAuthOptions } from "better-auth/types";
import { z } from "zod";
import type { Env } from "../context.ts";

type Social = NonNullable<BetterAuthOptions["socialProviders"]>;

/** One OpenID Connect issuer in `OIDC_PROVIDERS`. */
const OidcProvider = z.strictObject({
  /** Its name in sign-in, such as `acme`. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,31}$/),
  name: z.string().min(1).max(64),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});

/** Google, Microsoft and GitHub, each if its id and secret are set. */
export function socialProviders(env: Env): Social {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, MICROSOFT_CLIENT_ID, MICROSOFT_CLIENT_SECRET } = env;
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, MICROSOFT_TENANT_ID } = env;
  const google = credentials(GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET);
  const microsoft = credentials(MICROSOFT_CLIENT_ID, MICROSOFT_CLIENT_SECRET);
  const github = credentials(GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET);
  return {
    ...(google && { google }),
    ...(microsoft && { microsoft: { ...microsoft, tenantId: MICROSOFT_TENANT_ID ?? "common" } }),
    ...(github && { github }),
  };
}

/** The ids of the OpenID Connect issuers that are set up. */
export function oidcProviderIds(env: Env): string[] {
  return oidcProviders(env).map(({ id }) => id);
}

/** Every configured provider, for the sign-in page. */
export function providerNames(env: Env): { id: string; name: string }[] {
  const named = { google: "Google", microsoft: "Microsoft", github: "GitHub" };
  const social = socialProviders(env);
  const builtIn = Object.entries(named).filter(([id]) => id in social);
  return [...builtIn.map(([id, name]) => ({ id, name })), ...oidcProviders(env).map(({ id, name }) => ({ id, name }))];
}

/** The plugin for OpenID Connect issuers; empty when there is none. */
export function oidcPlugins(env: Env) {
  const config = oidcProviders(env).map(
    ({ id, name, issuer, clientId, clientSecret }): GenericOAuthConfig => ({
      providerId: id,
      name,
      clientId,
      clientSecret,
      discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      scopes: ["openid", "email", "profile"],
      pkce: true,
      requireIdTokenVerification: true,
      requireEmailVerification: true,
    }),
  );
  return config.length === 0 ? [] : [genericOAuth({ config })];
}

/** Throws for an invalid setting: a provider that is silently missing would be harder to notice. */
function oidcProviders(env: Env) {
  return z.array(OidcProvider).parse(JSON.parse(env.OIDC_PROVIDERS || "[]"));
}

function credentials(clientId: string | undefined, clientSecret: string | undefined) {
  if (!clientId || !clientSecret) return undefined;
  return { clientId, clientSecret, requireEmailVerification: true };
}
