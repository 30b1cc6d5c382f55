import { organisationRoles } from "@edgewise/contracts/actor";
import { InvitationId, MembershipId, OrganisationId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { Operation } from "../operation.ts";
import { actOn, idIn } from "../organisation-acts.ts";
import { Email, Instant } from "../shapes.ts";

const tag = "organisations";

export const OrganisationName = z.string().trim().min(1).max(120).openapi({ example: "Analytical Society" });
const Slug = z
  .string()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Lower-case letters, digits and single hyphens.")
  .openapi({ example: "analytical-society" });
const Role = z.enum(organisationRoles).openapi({ example: "member" });
const organizationId = OrganisationId;

const Organisation = z
  .object({
    id: OrganisationId,
    name: OrganisationName,
    slug: Slug,
    logo: z.string().max(2000).nullish(),
    createdAt: Instant,
  })
  .openapi("Organisation");
const Member = z
  .object({
    id: MembershipId,
    organizationId,
    userId: UserId,
    role: z.string().max(60),
    createdAt: Instant,
    user: z
      .object({ id: UserId, name: z.string().max(120), email: z.string().max(254) })
      .loose()
      .optional(),
  })
  .openapi("OrganisationMember");
export const Invitation = z
  .object({
    id: InvitationId,
    organizationId,
    email: z.string().max(254),
    role: z.string().max(60).nullish(),
    status: z.enum(["pending", "accepted", "rejected", "canceled"]),
    expiresAt: Instant,
    inviterId: UserId,
  })
  .loose()
  .openapi("OrganisationInvitation");

/** Organisations and who belongs to them. */
export const organisationOperations: Operation[] = [
  {
    operationId: "createOrganisation",
    method: "post",
    path: "/organization/create",
    summary: "Creates an organisation; the caller becomes its owner.",
    tag,
    session: true,
    body: z.strictObject({ name: OrganisationName, slug: Slug }),
    answer: Organisation.loose(),
    problems: ["resource.conflict", "auth.origin", "auth.forbidden"],
    acts: (call) => actOn("organisation.created", idIn(call.body)),
    forgetsCaller: true,
  },
  {
    operationId: "listOrganisations",
    method: "get",
    path: "/organization/list",
    summary: "Lists the organisations that the user belongs to.",
    tag,
    session: true,
    answer: z.array(Organisation.loose()).max(100),
    problems: [],
  },
  {
    operationId: "getOrganisation",
    method: "get",
    path: "/organization/get-full-organization",
    summary: "Gives an organisation with its members and invitations, to its members.",
    tag,
    session: true,
    query: z.strictObject({ organizationId }),
    answer: Organisation.extend({
      members: z.array(Member).max(100),
      invitations: z.array(Invitation).max(100),
    })
      .loose()
      .openapi("FullOrganisation"),
    problems: ["resource.missing"],
  },
  {
    operationId: "changeOrganisation",
    method: "post",
    path: "/organization/update",
    summary: "Changes the name or short name of an organisation.",
    tag,
    session: true,
    body: z.strictObject({
      organizationId,
      data: z.strictObject({ name: OrganisationName.optional(), slug: Slug.optional() }),
    }),
    answer: Organisation.loose(),
    problems: ["auth.forbidden", "resource.missing", "resource.conflict", "auth.origin"],
  },
  {
    operationId: "deleteOrganisation",
    method: "post",
    path: "/organization/delete",
    summary: "Deletes an organisation.",
    tag,
    session: true,
    body: z.strictObject({ organizationId }),
    answer: Organisation.loose(),
    problems: ["auth.forbidden", "resource.missing", "auth.origin"],
    acts: ({ input }) => actOn("organisation.deleted", input.body.organizationId),
    forgetsCaller: true,
  },
  {
    operationId: "listMembers",
    method: "get",
    path: "/organization/list-members",
    summary: "Lists the members of an organisation, to its members.",
    tag,
    session: true,
    query: z.strictObject({
      organizationId,
      limit: z.coerce.number().int().min(1).max(100).default(20),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
    }),
    answer: z
      .strictObject({ members: z.array(Member).max(100), total: z.number().int().min(0).max(1e9) })
      .openapi("OrganisationMembers"),
    problems: ["auth.forbidden", "resource.missing"],
  },
  {
    operationId: "removeMember",
    method: "post",
    path: "/organization/remove-member",
    summary: "Removes a member.",
    tag,
    session: true,
    body: z.strictObject({ organizationId, memberIdOrEmail: z.union([MembershipId, Email]) }),
    answer: z.object({ member: Member.loose() }).openapi("RemovedMember"),
    problems: ["auth.forbidden", "resource.missing", "resource.conflict", "auth.origin"],
    acts: ({ input }) => actOn("organisation.left", input.body.organizationId, { reason: "removed" }),
    forgetsCaller: true,
  },
  {
    operationId: "changeMemberRole",
    method: "post",
    path: "/organization/update-member-role",
    summary: "Changes the role of a member.",
    tag,
    session: true,
    body: z.strictObject({ organizationId, memberId: MembershipId, role: Role }),
    answer: Member.loose(),
    problems: ["auth.forbidden", "resource.missing", "auth.origin"],
    acts: ({ input }) =>
      actOn("organisation.role-changed", input.body.organizationId, { role: String(input.body.role) }),
    forgetsCaller: true,
  },
  {
    operationId: "leaveOrganisation",
    method: "post",
    path: "/organization/leave",
    summary: "Leaves an organisation.",
    tag,
    session: true,
    body: z.strictObject({ organizationId }),
    answer: Member.loose(),
    problems: ["resource.missing", "resource.conflict", "auth.origin"],
    acts: ({ input }) => actOn("organisation.left", input.body.organizationId),
    forgetsCaller: true,
  },
];
