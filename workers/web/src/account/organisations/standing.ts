import type { DataOf } from "@edgewise/client/operations";
import { type OrganisationRole, organisationRoles } from "@edgewise/contracts/actor";
import type { Locale } from "../../i18n/locale.ts";

export type Organisation = DataOf<"/v1/auth/organization/get-full-organization", "get">;
export type Member = Organisation["members"][number];

/** An organisation and what its visitor is in it. */
export interface Standing {
  locale: Locale;
  organisation: Organisation;
  myId: string;
  myRole: OrganisationRole;
}

/** What someone is in an organisation; the least where that is not known. */
export function roleIn({ members }: Pick<Organisation, "members">, userId: string): OrganisationRole {
  return roleNamed(members.find((member) => member.userId === userId)?.role);
}

/** The role of this name; the least for any other. */
export function roleNamed(name: string | null | undefined): OrganisationRole {
  return organisationRoles.find((role) => role === name) ?? "member";
}
