import { limits } from "@edgewise/client/limits.generated";
import { scopes } from "@edgewise/contracts/actor";
import { z } from "zod";
import type { App } from "../app.ts";
import { action, type Refusal } from "../page/action.ts";
import type { Page } from "../page/page.ts";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { accountPage } from "./account-page.tsx";
import { KeyList, NewKeyForm, ShownKey } from "./api-key-view.tsx";
import { Refused } from "./refused.tsx";

const fields = z.object({
  name: z.string().trim().min(limits.ApiKeyRequest.name.minLength).max(limits.ApiKeyRequest.name.maxLength),
  scopes: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(scopes)).min(1)),
  days: z.coerce
    .number()
    .int()
    .min(limits.ApiKeyRequest.expiresInDays.minimum)
    .max(limits.ApiKeyRequest.expiresInDays.maximum),
});

/** Keys for programs: made with scopes and an end, shown once, and ended at once. */
export function mountApiKeys(app: App): void {
  app.get(
    "/account/api-keys",
    privatePage((visit) => keysPage(visit)),
  );
  app.post(
    "/account/api-keys",
    action({
      fields,
      act: async (visit, { days, ...input }) => {
        const made = await visit.api.post("/v1/auth/api-keys", { body: { ...input, expiresInDays: days } });
        return accountPage(visit, {
          part: "api-keys",
          title: visit.locale.t("account.key.made"),
          children: <ShownKey locale={visit.locale} made={made} />,
        });
      },
      again: keysPage,
    }),
  );
  app.post(
    "/account/api-keys/revoke",
    action({
      fields: z.object({ id: z.string().min(1).max(64) }),
      act: async ({ api }, { id }) => {
        await api.delete("/v1/auth/api-keys/{keyId}", { path: { keyId: id } });
        return "/account/api-keys?saved";
      },
      again: (visit, refusal) => keysPage(visit, { ...refusal, typed: {} }),
    }),
  );
}

async function keysPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { items } = await visit.api.get("/v1/auth/api-keys");
  const { locale } = visit;
  const { t } = locale;
  const labels = { name: t("account.key.name"), scopes: t("account.key.scopes"), days: t("account.key.days") };
  return accountPage(visit, {
    part: "api-keys",
    lead: t("account.keys.lead"),
    children: (
      <div class="measured">
        <Refused locale={locale} refusal={refusal} labels={labels} />
        <KeyList locale={locale} keys={items} />
        <section class="section" aria-labelledby="new-key">
          <h2 id="new-key">{t("account.key.new")}</h2>
          <NewKeyForm locale={locale} refusal={refusal} labels={labels} />
        </section>
      </div>
    ),
  });
}
