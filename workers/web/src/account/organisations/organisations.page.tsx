import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { Empty } from "../../components/empty.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { accountPage } from "../account-page.tsx";
import { errorsOf, Refused } from "../refused.tsx";

const founding = limits.createOrganisation;
const fields = z.object({
  name: z.string().trim().min(founding.name.minLength).max(founding.name.maxLength),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(founding.slug.minLength)
    .max(founding.slug.maxLength)
    .regex(new RegExp(founding.slug.pattern)),
});

/** The organisations one belongs to, invitations into others, and founding one. */
export function mountOrganisations(app: App): void {
  app.get(
    "/account/organisations",
    privatePage((visit) => organisationsPage(visit)),
  );
  app.post(
    "/account/organisations",
    action({
      fields,
      act: async ({ api }, body) => {
        const { id } = await api.post("/v1/auth/organization/create", { body });
        return `/account/organisations/${id}?saved`;
      },
      again: organisationsPage,
    }),
  );
}

async function organisationsPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale } = visit;
  const { t, to } = locale;
  const [me, invitations] = await Promise.all([
    api.get("/v1/me"),
    api.get("/v1/auth/organization/list-user-invitations"),
  ]);
  const waiting = invitations.filter(({ status }) => status === "pending");
  return accountPage(visit, {
    part: "organisations",
    lead: t("account.organisations.lead"),
    children: (
      <div class="measured">
        {waiting.length > 0 && (
          <section aria-labelledby="invitations">
            <h2 id="invitations">{t("account.invitations")}</h2>
            <ul class="rows">
              {waiting.map(({ id, organizationName }) => (
                <li>
                  <a class="grow" dir="auto" href={to(`/invitations/${id}`)}>
                    {typeof organizationName === "string" ? organizationName : t("account.invitation.title")}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Mine locale={locale} organisations={me.organisations} />
        <FoundForm locale={locale} refusal={refusal} />
      </div>
    ),
  });
}

interface MineProps {
  locale: Locale;
  organisations: { id: string; name: string; role: "owner" | "admin" | "member" }[];
}

function Mine({ locale: { t, to }, organisations }: MineProps) {
  if (organisations.length === 0) {
    return <Empty title={t("account.organisations.none")}>{t("account.organisations.none.text")}</Empty>;
  }
  return (
    <ul class="rows">
      {organisations.map(({ id, name, role }) => (
        <li>
          <a class="grow" dir="auto" href={to(`/account/organisations/${id}`)}>
            {name}
          </a>
          <span class="badge">{t(`account.member.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function FoundForm({ locale, refusal }: { locale: Locale; refusal: Refusal | undefined }) {
  const { t, to } = locale;
  const errors = errorsOf(locale, refusal);
  const typed = refusal?.typed ?? {};
  const labels = { name: t("account.organisation.name"), slug: t("account.organisation.slug") };
  return (
    <section class="section" aria-labelledby="found">
      <h2 id="found">{t("account.organisation.found")}</h2>
      <form method="post" action={to("/account/organisations")}>
        <Refused {...{ locale, refusal, labels }} conflict={t("account.organisation.slug.taken")} />
        <TextField
          {...{ locale, name: "name", label: labels.name, error: errors.name, required: true }}
          {...{
            value: textOf(typed, "name"),
            maxlength: founding.name.maxLength,
            autocomplete: "organization",
            dir: "auto",
          }}
        />
        <TextField
          {...{ locale, name: "slug", label: labels.slug, error: errors.slug, required: true }}
          {...{ hint: t("account.organisation.slug.hint"), value: textOf(typed, "slug") }}
          {...{ minlength: founding.slug.minLength, maxlength: founding.slug.maxLength }}
          {...{ autocapitalize: "none", spellcheck: false, autocomplete: "off" }}
        />
        <button class="button" type="submit">
          {t("account.organisation.found.go")}
        </button>
      </form>
    </section>
  );
}
