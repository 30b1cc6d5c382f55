import { organisationRoles } from "@edgewise/contracts/actor";
import { InvitationId, OrganisationId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { Operation } from "../operation.ts";
import { actOn } from "../organisation-acts.ts";
import { Email } from "../shapes.ts";
import { Invitation } from "./organisation.ts";

const tag = "organisations";

const OneInvitation = z.strictObject({ invitationId: InvitationId });
const Settled = z.object({ invitation: Invitation.nullable() }).loose().openapi("SettledInvitation");
const InOrganisation = z.object({ invitation: z.object({ organizationId: z.string(), role: z.string().nullish() }) });

/** Invitations into organisations, which come by mail. */
export const invitationOperations: Operation[] = [
  {
    operationId: "inviteMember",
    method: "post",
    path: "/organization/invite-member",
    summary: "Invites someone by email.",
    description: "A new invitation to the same address replaces the previous one. It is valid for two days.",
    tag,
    session: true,
    body: z.strictObject({ organizationId: OrganisationId, email: Email, role: z.enum(organisationRoles) }),
    answer: Invitation,
    problems: ["auth.forbidden", "resource.missing", "resource.conflict", "auth.origin"],
    acts: ({ input }) => actOn("organisation.invited", input.body.organizationId, { role: String(input.body.role) }),
  },
  {
    operationId: "getInvitation",
    method: "get",
    path: "/organization/get-invitation",
    summary: "Gives an invitation to the person it was sent to.",
    tag,
    session: true,
    query: z.strictObject({ id: InvitationId }),
    answer: Invitation,
    problems: ["resource.missing"],
  },
  {
    operationId: "listInvitations",
    method: "get",
    path: "/organization/list-invitations",
    summary: "Lists the invitations of an organisation, to its members.",
    tag,
    session: true,
    query: z.strictObject({ organizationId: OrganisationId }),
    answer: z.array(Invitation).max(100),
    problems: ["resource.missing"],
  },
  {
    operationId: "listMyInvitations",
    method: "get",
    path: "/organization/list-user-invitations",
    summary: "Lists the invitations that were sent to the user.",
    tag,
    session: true,
    answer: z.array(Invitation).max(100),
    problems: [],
  },
  {
    operationId: "acceptInvitation",
    method: "post",
    path: "/organization/accept-invitation",
    summary: "Accepts an invitation.",
    tag,
    session: true,
    body: OneInvitation,
    answer: Settled,
    problems: ["resource.missing", "auth.origin"],
    acts: ({ body }) => {
      const invitation = InOrganisation.safeParse(body).data?.invitation;
      return actOn("organisation.joined", invitation?.organizationId, { role: invitation?.role ?? "member" });
    },
    forgetsCaller: true,
  },
  {
    operationId: "rejectInvitation",
    method: "post",
    path: "/organization/reject-invitation",
    summary: "Declines an invitation.",
    tag,
    session: true,
    body: OneInvitation,
    answer: Settled,
    problems: ["resource.missing", "auth.origin"],
  },
  {
    operationId: "cancelInvitation",
    method: "post",
    path: "/organization/cancel-invitation",
    summary: "Revokes an invitation.",
    tag,
    session: true,
    body: OneInvitation,
    answer: Invitation.nullable(),
    problems: ["auth.forbidden", "resource.missing", "auth.origin"],
  },
];
