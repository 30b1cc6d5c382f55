import type { DataOf } from "@edgewise/client/operations";
import { actName } from "../account/act-texts.ts";
import { Empty } from "../components/empty.tsx";
import type { Locale } from "../i18n/locale.ts";

type Entry = DataOf<"/v1/admin/audit", "get">["items"][number];

/** Entries of the audit log, each with who did it, from where, and the trace by which more is found. */
export function AuditRows({ locale, entries }: { locale: Locale; entries: Entry[] }) {
  const { t, to } = locale;
  if (entries.length === 0) return <Empty title={t("staff.none")} level={3} />;
  const person = (id: string) => (
    <a href={to(`/staff/users/${id}`)}>
      <code>{id}</code>
    </a>
  );
  return (
    <ol class="rows">
      {entries.map(({ action, accountId, actorId, impersonatorId, details, network, agent, at, traceId }) => (
        <li>
          <div class="grow">
            <strong>{actName(locale, action)}</strong>
            <ul class="facts">
              {accountId !== null && <li>{person(accountId)}</li>}
              {actorId !== null && actorId !== accountId && (
                <li>
                  {t("staff.audit.by")} {person(actorId)}
                </li>
              )}
              {impersonatorId !== null && (
                <li>
                  {t("staff.audit.as")} {person(impersonatorId)}
                </li>
              )}
              {details.reason !== undefined && <li dir="auto">{details.reason}</li>}
              {details.role !== undefined && <li>{details.role}</li>}
              {agent !== null && <li>{agent}</li>}
              {network !== null && (
                <li>
                  <bdi>{network}</bdi>
                </li>
              )}
              <li>
                <code>{traceId}</code>
              </li>
            </ul>
          </div>
          <time datetime={at} class="quiet small numbers">
            {locale.date(at, { dateStyle: "medium", timeStyle: "short" })}
          </time>
        </li>
      ))}
    </ol>
  );
}
