import { isObject, type Json, type JsonObject } from "../../openapi/document.ts";

/** Whether something that opened a released operation no longer does: a role or scope more, or a scheme less. */
export function shutsOut(released: JsonObject, present: JsonObject): boolean {
  const opening = alternatives(present.security);
  return alternatives(released.security).some((held) => !opening.some((needed) => satisfies(held, needed)));
}

function alternatives(security: Json | undefined): JsonObject[] {
  return Array.isArray(security) ? security.filter(isObject) : [{}];
}

/** Whether who holds these credentials has all that is needed. */
function satisfies(held: JsonObject, needed: JsonObject): boolean {
  return Object.entries(needed).every(([scheme, scopes]) => {
    const own = held[scheme];
    return Array.isArray(own) && Array.isArray(scopes) && scopes.every((scope) => own.includes(scope));
  });
}
