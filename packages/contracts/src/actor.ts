import { z } from "zod";
import { OrganisationId, UserId } from "./ids.ts";

/** A person's roles on the whole platform. Roles inside an organisation or course are stored with those. */
export const roles = ["learner", "creator", "recruiter", "admin"] as const;
export type Role = (typeof roles)[number];

export const organisationRoles = ["owner", "admin", "member"] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** What an API key can be limited to. A session is never limited. */
export const scopes = ["identity:read", "identity:write", "content:read", "content:write", "progress:write"] as const;
export type Scope = (typeof scopes)[number];

/** How long an access token lives, in seconds. */
export const accessTokenSeconds = 600;

/** `typ` of an access token's header and the one algorithm it is signed with (RFC 9068, RFC 8037). */
export const accessTokenType = "at+jwt";
export const accessTokenAlgorithm = "EdDSA";

/**
 * The claims of an access token besides `iss`, `aud`, `exp`, `iat` and `jti` (RFC 9068). `scope` is there only for API
 * keys (space-separated, RFC 8693), `act` only when an admin acts as the user (RFC 8693).
 */
export const AccessClaims = z.object({
  sub: UserId,
  sid: z.string().max(64),
  roles: z.array(z.enum(roles)),
  orgs: z.array(z.object({ id: OrganisationId, role: z.enum(organisationRoles) })),
  scope: z.string().max(400).optional(),
  act: z.object({ sub: UserId }).optional(),
});
export type AccessClaims = z.infer<typeof AccessClaims>;
