import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { leavingPage } from "../entry/provider.page.tsx";
import { securityPage } from "./security.page.tsx";

const here = "/account/security";

/** Adding a provider to the account and taking one away; the last way to sign in stays. */
export function mountProviders(app: App): void {
  app.post(
    "/account/security/providers/link",
    action({
      fields: z.object({ provider: z.string().max(limits.linkProvider.provider.maxLength) }),
      act: async ({ api, locale }, { provider }) => {
        const { url } = await api.post("/v1/auth/link-social", {
          body: { provider, callbackURL: locale.to(`${here}?saved`), errorCallbackURL: locale.to(here) },
        });
        return leavingPage(locale, url);
      },
      again: (visit, refusal) => securityPage(visit, { form: "provider", refusal }),
    }),
  );
  app.post(
    "/account/security/providers/unlink",
    action({
      fields: z.object({ accountId: z.string().max(limits.unlinkProvider.accountId.maxLength) }),
      act: async ({ api }, body) => {
        await api.post("/v1/auth/unlink-account", { body });
        return `${here}?saved#providers`;
      },
      again: (visit, refusal) => securityPage(visit, { form: "provider", refusal }),
    }),
  );
}
