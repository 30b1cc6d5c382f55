import type { DataOf } from "@edgewise/client/operations";
import { z } from "zod";
import type { App } from "../app.ts";
import { Avatar } from "../components/avatar.tsx";
import { Pairs } from "../components/pairs.tsx";
import type { Locale } from "../i18n/locale.ts";
import { action, type Refusal } from "../page/action.ts";
import type { Page } from "../page/page.ts";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { accountPage } from "./account-page.tsx";
import { Refused } from "./refused.tsx";

type Me = DataOf<"/v1/me", "get">;

/** The account at a glance, signing out, and becoming a creator. */
export function mountOverview(app: App): void {
  app.get(
    "/account",
    privatePage((visit) => overview(visit)),
  );
  app.post(
    "/account/creator",
    action({
      fields: z.object({}),
      act: async ({ api }) => {
        await api.put("/v1/me/roles/creator");
        return "/account?saved#creator";
      },
      again: overview,
    }),
  );
}

async function overview(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale } = visit;
  const [me, session] = await Promise.all([api.get("/v1/me"), api.get("/v1/auth/get-session")]);
  return accountPage(visit, {
    part: "overview",
    children: (
      <>
        <Refused locale={locale} refusal={refusal} labels={{}} />
        <Who locale={locale} me={me} hasSecondFactor={session?.user.twoFactorEnabled === true} />
        <Creating locale={locale} isCreator={me.roles.includes("creator")} />
        <section class="section">
          <h2>{locale.t("nav.sign-out")}</h2>
          <p class="quiet">{locale.t("account.sign-out.text")}</p>
          <form method="post" action={locale.to("/sign-out")}>
            <button class="button quiet" type="submit">
              {locale.t("nav.sign-out")}
            </button>
          </form>
        </section>
      </>
    ),
  });
}

function Who({ locale, me, hasSecondFactor }: { locale: Locale; me: Me; hasSecondFactor: boolean }) {
  const { t, to } = locale;
  const pairs = [
    { name: t("account.email"), value: <bdi>{me.email}</bdi> },
    { name: t("account.handle"), value: <a href={to(`/people/${me.handle}`)}>{me.handle}</a> },
    { name: t("account.roles"), value: me.roles.map((role) => t(`account.role.${role}`)).join(", ") },
    {
      name: t("account.totp.title"),
      value: (
        <a href={to("/account/security")}>
          {hasSecondFactor ? t("account.totp.on.short") : t("account.totp.off.short")}
        </a>
      ),
    },
  ];
  return (
    <section aria-labelledby="who">
      <div class="person">
        <Avatar name={me.name} url={me.avatarUrl} size="big" />
        <div>
          <h2 id="who" dir="auto">
            {me.name}
          </h2>
          <a href={to("/account/profile")}>{t("account.profile.edit")}</a>
        </div>
      </div>
      <Pairs pairs={pairs} />
    </section>
  );
}

function Creating({ locale: { t, to }, isCreator }: { locale: Locale; isCreator: boolean }) {
  return (
    <section class="section" id="creator">
      <h2>{t("account.creator.title")}</h2>
      {isCreator ? (
        <>
          <p class="quiet">{t("account.creator.already")}</p>
          <a class="button" href={to("/studio")}>
            {t("account.creator.studio")}
          </a>
        </>
      ) : (
        <form method="post" action={to("/account/creator")}>
          <p class="quiet">{t("account.creator.text")}</p>
          <button class="button" type="submit">
            {t("account.creator.become")}
          </button>
        </form>
      )}
    </section>
  );
}
