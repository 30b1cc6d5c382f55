import type { DataOf } from "@edgewise/client/operations";
import { z } from "zod";
import type { App } from "../app.ts";
import type { Locale } from "../i18n/locale.ts";
import { action, type Refusal } from "../page/action.ts";
import type { Page } from "../page/page.ts";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { accountPage } from "./account-page.tsx";
import { deviceOf } from "./device.ts";
import { ownLocale } from "./own-locale.ts";
import { Refused } from "./refused.tsx";

type Session = DataOf<"/v1/auth/sessions", "get">["items"][number];

/** Where one is signed in, and ending that. */
export function mountSessions(app: App): void {
  app.get(
    "/account/sessions",
    privatePage((visit) => sessionsPage(visit)),
  );
  app.post(
    "/account/sessions/end",
    action({
      fields: z.object({ id: z.string().min(1).max(64) }),
      act: async ({ api }, { id }) => {
        await api.delete("/v1/auth/sessions/{sessionId}", { path: { sessionId: id } });
        return "/account/sessions?saved";
      },
      again: sessionsPage,
    }),
  );
  app.post(
    "/account/sessions/end-others",
    action({
      fields: z.object({}),
      act: async ({ api }) => {
        await api.delete("/v1/auth/sessions");
        return "/account/sessions?saved";
      },
      again: sessionsPage,
    }),
  );
}

async function sessionsPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const [{ items }, locale] = await Promise.all([visit.api.get("/v1/auth/sessions"), ownLocale(visit)]);
  const sorted = items.toSorted((a, b) => Number(b.current) - Number(a.current));
  const { t, to } = locale;
  return accountPage(visit, {
    part: "sessions",
    lead: t("account.sessions.lead"),
    children: (
      <div class="measured">
        <Refused locale={locale} refusal={refusal} labels={{}} />
        <ul class="rows">
          {sorted.map((session) => (
            <SessionRow locale={locale} session={session} />
          ))}
        </ul>
        {items.length > 1 && (
          <form method="post" action={to("/account/sessions/end-others")} class="actions">
            <button class="button danger" type="submit">
              {t("account.sessions.end-others")}
            </button>
          </form>
        )}
      </div>
    ),
  });
}

function SessionRow({ locale, session }: { locale: Locale; session: Session }) {
  const { t, to } = locale;
  const device = nameOf(locale, session);
  const hour = (instant: string) => locale.date(instant, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <div class="grow">
        <strong>{device}</strong> {session.current && <span class="badge here">{t("account.sessions.current")}</span>}
        {session.impersonated && <span class="badge">{t("account.sessions.staff")}</span>}
        <p class="quiet small">
          {t("account.sessions.seen", { when: hour(session.lastSeenAt), since: hour(session.createdAt) })}
          {session.ipAddress !== null && (
            <>
              {" · "}
              <bdi>{session.ipAddress}</bdi>
            </>
          )}
        </p>
      </div>
      {!session.current && (
        <form method="post" action={to("/account/sessions/end")}>
          <input type="hidden" name="id" value={session.id} />
          <button class="button quiet small" type="submit" aria-label={t("account.sessions.end.label", { device })}>
            {t("account.sessions.end")}
          </button>
        </form>
      )}
    </li>
  );
}

function nameOf({ t }: Locale, { userAgent }: Session): string {
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return t("account.device", { browser, system });
  return browser ?? system ?? t("account.device.unknown");
}
