import { Tabs } from "../../components/tabs.tsx";
import type { Locale } from "../../i18n/locale.ts";

/** What a learner has: what is underway, all courses, notes. */
export function LearningTabs({ locale, here }: { locale: Locale; here: "now" | "courses" | "notes" }) {
  const { t, to } = locale;
  return (
    <Tabs
      label={t("nav.learning")}
      tabs={[
        { href: to("/learning"), label: t("learn.now"), here: here === "now" },
        { href: to("/learning/courses"), label: t("learn.courses"), here: here === "courses" },
        { href: to("/learning/notes"), label: t("learn.notes.all"), here: here === "notes" },
      ]}
    />
  );
}
