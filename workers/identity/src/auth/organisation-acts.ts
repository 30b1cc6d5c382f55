import { z } from "zod";
import type { AuditAction, AuditDetails } from "../audit/actions.ts";
import type { Act } from "./operation.ts";

const WithId = z.object({ id: z.string() });

/** Something done to an organisation; nothing when its id is not known. */
export function actOn(action: AuditAction, organisationId: unknown, details?: AuditDetails): Act[] {
  if (typeof organisationId !== "string") return [];
  return [{ action, subject: { type: "organisation", id: organisationId }, ...(details && { details }) }];
}

/** The id in an answer of the library. */
export function idIn(body: unknown): string | undefined {
  return WithId.safeParse(body).data?.id;
}
