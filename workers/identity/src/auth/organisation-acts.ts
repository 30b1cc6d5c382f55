import { z } from "zod";
import type { AuditAction, AuditDetails } from "../audit/actions.ts";
import type { Act } from "./operation.ts";

const WithId = z.object({ id: z.string() });

/** An audit act on an organisation; none if its id is unknown. */
export function actOn(action: AuditAction, organisationId: unknown, details?: AuditDetails): Act[] {
  if (typeof organisationId !== "string") return [];
  return [{ action, subject: { type: "organisation", id: organisationId }, ...(details && { details }) }];
}

/** The id in a response of the library. */
export function idIn(body: unknown): string | undefined {
  return WithId.safeParse(body).data?.id;
}
