import type { Locale } from "../../i18n/locale.ts";

/** What the island that moves things says; `{…}` are filled in by it. */
export function outlineWords({ t }: Locale) {
  return {
    drag: t("studio.drag", { title: "{title}" }),
    movedSection: t("studio.moved.section", { title: "{title}", place: "{place}", count: "{count}" }),
    movedLesson: t("studio.moved.lesson", {
      title: "{title}",
      place: "{place}",
      count: "{count}",
      section: "{section}",
    }),
    saving: t("studio.saving"),
    saved: t("studio.order.saved"),
    failed: t("studio.order.failed"),
    retry: t("retry"),
    conflict: t("studio.order.conflict"),
    mine: t("studio.order.mine"),
    theirs: t("studio.order.theirs"),
    keepMine: t("studio.order.keep-mine"),
    takeTheirs: t("studio.order.take-theirs"),
    stays: t("studio.order.stays"),
  };
}
export type OutlineWords = ReturnType<typeof outlineWords>;
