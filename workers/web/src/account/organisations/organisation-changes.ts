import { limits } from "@edgewise/client/limits.generated";
import { organisationRoles } from "@edgewise/contracts/actor";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { organisationPage } from "./organisation.page.tsx";

const id = z.string().min(1).max(64);
const role = z.enum(organisationRoles);
const base = "/account/organisations/:id";
const none = z.object({});
const again = organisationPage;
const shown = (organizationId: string) => `/account/organisations/${organizationId}?saved`;

/** What members, admins and owners change in an organisation. Who may do what is for identity to decide. */
export function mountOrganisationChanges(app: App): void {
  app.post(
    `${base}/members/role`,
    action({
      fields: z.object({ memberId: id, role }),
      act: async ({ api, param }, body) => {
        const organizationId = param("id");
        await api.post("/v1/auth/organization/update-member-role", { body: { organizationId, ...body } });
        return shown(organizationId);
      },
      again,
    }),
  );
  app.post(
    `${base}/members/remove`,
    action({
      fields: z.object({ memberId: id }),
      act: async ({ api, param }, { memberId }) => {
        const body = { organizationId: param("id"), memberIdOrEmail: memberId };
        await api.post("/v1/auth/organization/remove-member", { body });
        return shown(body.organizationId);
      },
      again,
    }),
  );
  app.post(
    `${base}/invitations`,
    action({
      fields: z.object({ email: z.email().max(limits.inviteMember.email.maxLength), role }),
      act: async ({ api, param }, input) => {
        const body = { organizationId: param("id"), ...input };
        await api.post("/v1/auth/organization/invite-member", { body });
        return shown(body.organizationId);
      },
      again,
    }),
  );
  app.post(
    `${base}/invitations/cancel`,
    action({
      fields: z.object({ invitationId: id }),
      act: async ({ api, param }, body) => {
        await api.post("/v1/auth/organization/cancel-invitation", { body });
        return shown(param("id"));
      },
      again,
    }),
  );
  for (const [path, operation] of [
    ["leave", "/v1/auth/organization/leave"],
    ["dissolve", "/v1/auth/organization/delete"],
  ] as const) {
    app.post(
      `${base}/${path}`,
      action({
        fields: none,
        act: async ({ api, param }) => {
          await api.post(operation, { body: { organizationId: param("id") } });
          return "/account/organisations?saved";
        },
        again,
      }),
    );
  }
}
