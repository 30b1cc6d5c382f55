import { z } from "zod";
import { ProblemNotice } from "../../account/refused.tsx";
import type { App } from "../../app.ts";
import { Empty } from "../../components/empty.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { Tabs } from "../../components/tabs.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { action, type Refusal } from "../../page/action.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { FormKey } from "../form-key.tsx";
import { CourseList } from "./course-list.tsx";

const statuses = ["draft", "published", "unpublished", "archived"] as const;

/** The courses that one works on, and the way to become someone who makes some. */
export function mountOwnCourses(app: App): void {
  app.get(
    "/studio",
    privatePage((visit) => coursesPage(visit)),
  );
  app.post(
    "/studio",
    action({
      fields: z.object({ key: z.string().max(60) }),
      act: async ({ api }, { key }) => {
        await api.put("/v1/me/roles/creator", { idempotencyKey: key });
        return "/studio?welcome";
      },
      again: coursesPage,
    }),
  );
}

async function coursesPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale, query } = visit;
  const { t, to } = locale;
  const status = statuses.find((one) => one === query.get("status"));
  const cursor = query.get("cursor") ?? undefined;
  const [me, { items, next }] = await Promise.all([
    api.get("/v1/me"),
    api.get("/v1/authoring/courses", { query: { limit: 30, status, cursor } }),
  ]);
  const isCreator = me.roles.includes("creator");
  const more = new URLSearchParams({ ...(status && { status }), cursor: next ?? "" });
  return {
    title: t("studio.title"),
    here: "studio",
    sheets: ["tools", "studio"],
    main: (
      <div class="studio">
        <header class="studio-head">
          <h1>{t("studio.title")}</h1>
          {isCreator && (
            <a class="button end" href={to("/studio/new")}>
              <Icon name="plus" />
              {t("studio.new")}
            </a>
          )}
        </header>
        {refusal?.problem && <ProblemNotice locale={locale} problem={refusal.problem} />}
        {query.has("welcome") && (
          <Notice kind="success" live>
            {t("studio.welcome")}
          </Notice>
        )}
        {!isCreator && <BecomeCreator locale={locale} />}
        {(isCreator || items.length > 0) && <StatusTabs locale={locale} here={status} />}
        {items.length > 0 && <CourseList locale={locale} courses={items} />}
        {isCreator && items.length === 0 && <NoCourses locale={locale} isFiltered={status !== undefined} />}
        <ShowMore locale={locale} href={next === null ? undefined : to(`/studio?${more}`)} />
      </div>
    ),
  };
}

function StatusTabs({ locale: { t, to }, here }: { locale: Locale; here: string | undefined }) {
  const tabs = [
    { href: to("/studio"), label: t("studio.status.all"), here: here === undefined },
    ...statuses.map((status) => ({
      href: to(`/studio?status=${status}`),
      label: t(`studio.status.${status}`),
      here: here === status,
    })),
  ];
  return <Tabs label={t("studio.status.label")} tabs={tabs} />;
}

function NoCourses({ locale: { t, to }, isFiltered }: { locale: Locale; isFiltered: boolean }) {
  if (isFiltered) return <Empty title={t("studio.none-so")} />;
  const begin = (
    <a class="button" href={to("/studio/new")}>
      {t("studio.begin")}
    </a>
  );
  return (
    <Empty title={t("studio.none")} actions={begin}>
      {t("studio.none.why")}
    </Empty>
  );
}

function BecomeCreator({ locale: { t, to } }: { locale: Locale }) {
  return (
    <Empty
      title={t("studio.become.title")}
      actions={
        <form method="post" action={to("/studio")}>
          <FormKey />
          <button class="button" type="submit">
            {t("studio.become")}
          </button>
        </form>
      }
    >
      {t("studio.become.why")}
    </Empty>
  );
}
