import type { Json, JsonObject } from "./document.ts";

/** How a caller can show who they are. */
export const securitySchemes: JsonObject = {
  bearer: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description:
      "An access token (ten minutes, EdDSA, one algorithm and audience: RFC8725, RFC 9068), a session token or an API key.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-edgewise.session_token",
    description: "The session cookie of a browser. Writes need an `Origin` of the platform.",
  },
  apiKey: { type: "apiKey", in: "header", name: "X-API-Key", description: "An API key, limited to its scopes." },
};

/**
 * Says for an operation which credentials open it, with the role that the user needs and the scope that an API key
 * needs (OpenAPI 3.1 lets a requirement name either). An empty requirement means that nobody has to sign in.
 */
export function finishSecurity(operation: JsonObject): void {
  const { access, scope, role, middleware: _code, keyKeptBy: _keeper, deprecation: _dates, ...rest } = operation;
  for (const key of Object.keys(operation)) delete operation[key];
  Object.assign(operation, rest);
  const roles = typeof role === "string" ? [role] : [];
  const credentials: Json[] = [{ bearer: roles }, { session: roles }];
  if (typeof scope === "string") credentials.push({ apiKey: [...roles, scope] });
  if (access === "public") operation.security = [{}, { bearer: [] }, { session: [] }, { apiKey: [] }];
  else if (access !== undefined) operation.security = credentials;
  else if (!Array.isArray(rest.security) || rest.security.length === 0) operation.security = [{}];
}
