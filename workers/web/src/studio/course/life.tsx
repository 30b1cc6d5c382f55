import type { Child } from "hono/jsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseDraft } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";

type Step = "unpublish" | "archive" | "restore" | "delete";

/** What an owner may do to a course as a whole; each is said before it is done. */
export function Life({ locale, course, etag }: { locale: Locale; course: CourseDraft; etag: string }) {
  const { t } = locale;
  if (course.role !== "owner") return null;
  const steps = stepsOf(course);
  return (
    <section class="section danger-zone" id="danger" aria-labelledby="life">
      <h2 id="life">{t("studio.life")}</h2>
      {steps.map((step) => (
        <Ask {...{ locale, course, etag, step }}>{t(`studio.life.${step}.what`)}</Ask>
      ))}
    </section>
  );
}

function stepsOf({ status, latestVersion }: CourseDraft): Step[] {
  const end: Step = status === "archived" ? "restore" : "archive";
  return [
    ...(status === "published" ? (["unpublish"] as const) : []),
    end,
    ...(latestVersion === 0 ? (["delete"] as const) : []),
  ];
}

interface Question {
  locale: Locale;
  course: CourseDraft;
  etag: string;
  step: Step;
  children: Child;
}

function Ask({ locale: { t, to }, course, etag, step, children }: Question) {
  const isHarmless = step === "restore";
  return (
    <details class="fold">
      <summary>{t(`studio.life.${step}`)}</summary>
      <form method="post" action={to(`/studio/courses/${course.id}/life`)} class="line-form">
        <FormKey version={etag} />
        <p>{children}</p>
        <button class={isHarmless ? "button" : "button danger sure"} type="submit" name="do" value={step}>
          {t(`studio.life.${step}.do`)}
        </button>
      </form>
    </details>
  );
}
