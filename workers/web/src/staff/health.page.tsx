import { isProblem } from "@edgewise/client/api-problem";
import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import { Badge } from "../components/badge.tsx";
import { DataTable } from "../components/data-table.tsx";
import { Notice } from "../components/notice.tsx";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { staffPage } from "./staff-page.tsx";

type Health = DataOf<"/healthz", "get">;

/** How every service is. */
export function mountHealth(app: App): void {
  app.get(
    "/staff",
    privatePage(async (visit) => {
      const [health] = await Promise.all([healthOf(visit), onlyStaff(visit)]);
      const { t } = visit.locale;
      return staffPage(visit, {
        part: "health",
        children: (
          <>
            <Notice kind={health.ok ? "success" : "warning"}>
              {t(health.ok ? "staff.health.well" : "staff.health.sick")}
            </Notice>
            <DataTable
              caption={t("staff.health.services")}
              rows={health.services}
              columns={[
                { name: t("staff.health.service"), cell: ({ service }) => <code>{service}</code> },
                {
                  name: t("staff.health.state"),
                  cell: ({ ok }) => (
                    <Badge kind={ok ? "good" : "bad"}>{t(ok ? "staff.health.ok" : "staff.health.bad")}</Badge>
                  ),
                },
                { name: t("staff.health.checks"), cell: ({ checks }) => <Checks visit={visit} checks={checks} /> },
              ]}
            />
          </>
        ),
      });
    }),
  );
}

/** An unhealthy platform answers 503 with the same body. */
async function healthOf({ api }: Visit): Promise<Health> {
  return api.get("/healthz").catch((error: unknown) => {
    if (isProblem(error, "unreadable") && error.status === 503 && error.body) return error.body as Health;
    throw error;
  });
}

/** Health is public; this page is for staff. Asking for what only they may see refuses everyone else. */
async function onlyStaff({ api }: Visit): Promise<void> {
  await api.get("/v1/admin/users", { query: { limit: 1 } });
}

function Checks({ visit, checks }: { visit: Visit; checks: Record<string, boolean> }) {
  const { t } = visit.locale;
  const names = Object.entries(checks);
  if (names.length === 0) return <>{t("staff.health.silent")}</>;
  return (
    <ul class="tags">
      {names.map(([name, ok]) => (
        <li>
          <Badge kind={ok ? "good" : "bad"}>{name}</Badge>
        </li>
      ))}
    </ul>
  );
}
