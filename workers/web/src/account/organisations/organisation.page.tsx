import type { App } from "../../app.ts";
import type { Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { accountPage } from "../account-page.tsx";
import { Refused } from "../refused.tsx";
import { InviteSection } from "./invite-section.tsx";
import { LeaveSection } from "./leave-section.tsx";
import { MemberSection } from "./member-section.tsx";
import { type Organisation, roleIn } from "./standing.ts";

/** One organisation, as its members see it. */
export function mountOrganisation(app: App): void {
  app.get(
    "/account/organisations/:id",
    privatePage((visit) => organisationPage(visit)),
  );
}

/** The page; with a refusal it says what did not work. */
export async function organisationPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale } = visit;
  const [me, organisation] = await Promise.all([
    api.get("/v1/me"),
    api.get("/v1/auth/organization/get-full-organization", { query: { organizationId: visit.param("id") } }),
  ]);
  const standing = {
    locale,
    organisation: organisation as Organisation,
    myId: me.id,
    myRole: roleIn(organisation, me.id),
  };
  return accountPage(visit, {
    part: "organisations",
    title: organisation.name,
    children: (
      <div class="measured">
        <Refused
          {...{ locale, refusal, labels: { email: locale.t("account.email") } }}
          conflict={locale.t(textOf(refusal?.typed ?? {}, "email") ? "account.invite.already" : "account.leave.last")}
        />
        <MemberSection {...standing} />
        <InviteSection {...standing} refusal={refusal} />
        <LeaveSection {...standing} />
      </div>
    ),
  });
}
