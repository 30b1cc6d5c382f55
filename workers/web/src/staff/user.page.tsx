import { limits } from "@edgewise/client/limits.generated";
import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import { Choices } from "../components/choice-field.tsx";
import { Notice } from "../components/notice.tsx";
import { Pairs } from "../components/pairs.tsx";
import { TextField } from "../components/text-field.tsx";
import type { Locale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence-of.ts";
import type { Refusal } from "../page/action.ts";
import { textOf } from "../page/form.ts";
import type { Page } from "../page/page.ts";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { AuditRows } from "./audit-rows.tsx";
import { ReasonField } from "./reason-field.tsx";
import { staffPage } from "./staff-page.tsx";
import { mountUserActions } from "./user-actions.ts";
import { roles } from "./users.page.tsx";

type User = DataOf<"/v1/admin/users/{userId}", "get">;

/** One account: what it is, what happened to it, and what staff may do about it. */
export function mountUser(app: App): void {
  app.get("/staff/users/:userId", privatePage(userPage));
  mountUserActions(app, userPage);
}

/** The page of the account that the address names; shown again with what was typed when something was refused. */
export async function userPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale } = visit;
  const userId = visit.param("userId");
  const [user, audit] = await Promise.all([
    api.get("/v1/admin/users/{userId}", { path: { userId } }),
    api.get("/v1/admin/audit", { query: { accountId: userId, limit: 10 } }),
  ]);
  const { t, to } = locale;
  return staffPage(visit, {
    part: "users",
    title: user.name,
    children: (
      <div class="measured">
        {refusal?.problem && (
          <Notice kind="problem" live>
            {sentenceOf(locale, refusal.problem)}
          </Notice>
        )}
        <Facts locale={locale} user={user} />
        <Roles locale={locale} user={user} />
        <Access locale={locale} user={user} refusal={refusal} />
        <form method="post" action={to(`/staff/users/${user.id}/act`)} class="section">
          <h2>{t("staff.user.act")}</h2>
          <p>{t("staff.user.act.hint")}</p>
          <button class="button quiet" type="submit">
            {t("staff.user.act.do", { name: user.name })}
          </button>
        </form>
        <section class="section">
          <h2>{t("staff.user.audit")}</h2>
          <AuditRows locale={locale} entries={audit.items} />
          <p>
            <a href={`${to("/staff/audit")}?${new URLSearchParams({ accountId: user.id })}`}>
              {t("staff.user.audit.all")}
            </a>
          </p>
        </section>
      </div>
    ),
  });
}

function Facts({ locale, user }: { locale: Locale; user: User }) {
  const { t, to } = locale;
  const yesNo = (is: boolean) => t(is ? "staff.yes" : "staff.no");
  return (
    <Pairs
      pairs={[
        { name: t("staff.users.email"), value: <bdi>{user.email}</bdi> },
        { name: t("staff.user.verified"), value: yesNo(user.emailVerified) },
        { name: t("staff.user.second-factor"), value: yesNo(user.secondFactor) },
        { name: t("staff.users.since"), value: locale.date(user.createdAt) },
        ...(user.handle === null
          ? []
          : [{ name: t("staff.user.profile"), value: <a href={to(`/people/${user.handle}`)}>@{user.handle}</a> }]),
        { name: t("staff.user.id"), value: <code>{user.id}</code> },
      ]}
    />
  );
}

function Roles({ locale, user }: { locale: Locale; user: User }) {
  const { t, to } = locale;
  return (
    <form method="post" action={to(`/staff/users/${user.id}/roles`)} class="section">
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <Choices
        name="roles"
        type="checkbox"
        label={t("staff.users.roles")}
        chosen={user.roles}
        options={roles.map((role) => ({ value: role, label: t(`staff.role.${role}`) }))}
      />
      <button class="button quiet" type="submit">
        {t("staff.user.roles.save")}
      </button>
    </form>
  );
}

/** Suspending, or letting in again. */
function Access({ locale, user, refusal }: { locale: Locale; user: User; refusal: Refusal | undefined }) {
  const { t, to } = locale;
  const { ban } = user;
  if (ban) {
    return (
      <form method="post" action={to(`/staff/users/${user.id}/unban`)} class="section">
        <input type="hidden" name="key" value={crypto.randomUUID()} />
        <h2>{t("staff.user.banned")}</h2>
        <p dir="auto">{ban.reason}</p>
        {ban.until !== null && <p>{t("staff.user.until", { date: locale.date(ban.until) })}</p>}
        <button class="button" type="submit">
          {t("staff.user.unban")}
        </button>
      </form>
    );
  }
  return (
    <form method="post" action={to(`/staff/users/${user.id}/ban`)} class="section">
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <h2>{t("staff.user.ban")}</h2>
      <p>{t("staff.user.ban.hint")}</p>
      <ReasonField locale={locale} refusal={refusal} lengthMax={limits.Ban.reason.maxLength} />
      <TextField
        locale={locale}
        name="until"
        type="date"
        label={t("staff.user.ban.until")}
        value={textOf(refusal?.typed ?? {}, "until")}
        error={refusal?.errors.until}
      />
      <button class="button danger" type="submit">
        {t("staff.user.ban.do")}
      </button>
    </form>
  );
}
