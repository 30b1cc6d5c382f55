import { type OrganisationRole, organisationRoles, type Role, roles } from "@edgewise/contracts/actor";

/** The roles in a user's row; everyone is a learner. Unknown words are left out. */
export function rolesOf(column: string | null): Role[] {
  const words = new Set((column ?? "").split(",").map((word) => word.trim()));
  return roles.filter((role) => role === "learner" || words.has(role));
}

/** How roles are kept in a user's row. */
export function rolesColumn(granted: readonly Role[]): string {
  return roles.filter((role) => role === "learner" || granted.includes(role)).join(",");
}

/** The strongest of a member's roles in an organisation. */
export function organisationRoleOf(column: string): OrganisationRole {
  const words = column.split(",").map((word) => word.trim());
  return organisationRoles.find((role) => words.includes(role)) ?? "member";
}

/** Whether this address becomes an admin once it is verified. */
export function isAdminAddress(adminEmails: string | undefined, email: string): boolean {
  const admins = (adminEmails ?? "").split(",").map((address) => address.trim().toLowerCase());
  return admins.includes(email.toLowerCase());
}
