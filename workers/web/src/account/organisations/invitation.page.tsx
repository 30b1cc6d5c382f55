import { z } from "zod";
import type { App } from "../../app.ts";
import { action, type Refusal } from "../../page/action.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { Refused } from "../refused.tsx";
import { roleNamed } from "./standing.ts";

const path = "/invitations/:id";

/** The page of the link in an invitation email: the invited person accepts or declines. */
export function mountInvitation(app: App): void {
  app.get(
    path,
    privatePage((visit) => invitationPage(visit)),
  );
  app.post(
    `${path}/accept`,
    action({
      fields: z.object({}),
      act: async ({ api, param }) => {
        await api.post("/v1/auth/organization/accept-invitation", { body: { invitationId: param("id") } });
        return "/account/organisations?saved";
      },
      again: invitationPage,
    }),
  );
  app.post(
    `${path}/decline`,
    action({
      fields: z.object({}),
      act: async ({ api, param }) => {
        await api.post("/v1/auth/organization/reject-invitation", { body: { invitationId: param("id") } });
        return "/account/organisations?saved";
      },
      again: invitationPage,
    }),
  );
}

async function invitationPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale } = visit;
  const { t, to } = locale;
  const invitation = await api.get("/v1/auth/organization/get-invitation", { query: { id: visit.param("id") } });
  const { organizationName, inviterEmail, role, expiresAt, id } = invitation;
  const base = to(`/invitations/${id}`);
  return {
    title: t("account.invitation.title"),
    here: "account",
    width: "text",
    sheets: ["tools", "account"],
    main: (
      <>
        <h1>{t("account.invitation.title")}</h1>
        <Refused locale={locale} refusal={refusal} labels={{}} />
        <p class="lead" dir="auto">
          {t("account.invitation.text", {
            organisation: String(organizationName ?? ""),
            inviter: String(inviterEmail ?? ""),
            role: t(`account.member.${roleNamed(role)}`),
          })}
        </p>
        <p class="quiet">{t("account.invite.until", { date: locale.date(expiresAt) })}</p>
        <div class="actions">
          <form method="post" action={`${base}/accept`}>
            <button class="button" type="submit">
              {t("account.invitation.accept")}
            </button>
          </form>
          <form method="post" action={`${base}/decline`}>
            <button class="button quiet" type="submit">
              {t("account.invitation.decline")}
            </button>
          </form>
        </div>
      </>
    ),
  };
}
