import type { Locale } from "../i18n/locale.ts";

/** What an island says that keeps what is typed; `{…}` are filled in by it. */
export function keptWords({ t, language }: Locale) {
  return {
    language,
    saving: t("studio.saving"),
    savedAt: t("studio.saved-at", { time: "{time}" }),
    unsaved: t("studio.unsaved"),
    notSaved: t("studio.not-saved"),
    found: t("studio.draft.found", { time: "{time}" }),
    restore: t("studio.draft.restore"),
    discard: t("studio.draft.discard"),
  };
}
export type KeptWords = ReturnType<typeof keptWords>;
