import { Badge } from "../components/badge.tsx";
import { Empty } from "../components/empty.tsx";
import { Notice } from "../components/notice.tsx";
import type { Locale } from "../i18n/locale.ts";
import { Chapter, Shown } from "./shown.tsx";

const kinds = ["info", "success", "warning", "problem", "degraded"] as const;

/** What is said of a page, and where there is nothing yet. */
export function Messages({ locale: { t, to } }: { locale: Locale }) {
  return (
    <Chapter title={t("public.design.messages")}>
      <Shown name={t("public.design.notices")}>
        {kinds.map((kind) => (
          <Notice kind={kind} title={t(`public.design.notice.${kind}`)}>
            {t("public.design.sentence")}
          </Notice>
        ))}
        <Notice kind="degraded">{t("public.home.degraded")}</Notice>
      </Shown>
      <Shown name={t("public.design.badges")}>
        <p class="tags">
          <Badge>{t("public.design.badge.draft")}</Badge>
          <Badge kind="good">{t("public.design.badge.public")}</Badge>
          <Badge kind="bad">{t("public.design.badge.banned")}</Badge>
          <Badge kind="here">{t("public.design.badge.here")}</Badge>
        </p>
      </Shown>
      <Shown name={t("public.design.tags")}>
        <ul class="tags">
          <li>
            <a href={to("/courses?topic=databases")}>{t("public.design.tag.one")}</a>
          </li>
          <li>
            <a href={to("/courses?topic=networks")} aria-current="true">
              {t("public.design.tag.two")}
            </a>
          </li>
          <li>
            <span>{t("public.design.tag.three")}</span>
          </li>
        </ul>
      </Shown>
      <Shown name={t("public.design.empty")}>
        <Empty
          level={3}
          title={t("public.design.empty.title")}
          actions={
            <a class="button" href={to("/courses")}>
              {t("nav.courses")}
            </a>
          }
        >
          {t("public.design.sentence")}
        </Empty>
      </Shown>
    </Chapter>
  );
}
