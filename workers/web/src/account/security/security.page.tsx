import type { App } from "../../app.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { accountPage } from "../account-page.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { ProviderSection } from "./provider-section.tsx";
import { TotpSection } from "./totp-section.tsx";
import { type Refused, type Ways, waysOf } from "./ways.ts";

/** How one signs in: password, second factor, passkeys, providers. */
export function mountSecurity(app: App): void {
  app.get(
    "/account/security",
    privatePage((visit) => securityPage(visit)),
  );
}

/** The page; with a refusal the form that it is about is shown again with what was typed. */
export async function securityPage(visit: Visit, refused?: Refused): Promise<Page> {
  const { locale } = visit;
  const ways: Ways = await waysOf(visit);
  const part = { locale, ways, refused };
  return accountPage(visit, {
    part: "security",
    lead: locale.t("account.security.lead"),
    children: (
      <div class="measured">
        <PasswordSection {...part} />
        <TotpSection {...part} />
        <PasskeySection {...part} />
        <ProviderSection {...part} error={visit.query.get("error") ?? undefined} />
      </div>
    ),
  });
}
