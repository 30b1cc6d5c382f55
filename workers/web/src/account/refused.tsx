import type { ApiProblem } from "@edgewise/client/api-problem";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Notice } from "../components/notice.tsx";
import type { Locale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence-of.ts";
import type { Refusal } from "../page/action.ts";

/** What is wrong with which field of a form that is shown again, in the visitor's language where we know the words. */
export function errorsOf(locale: Locale, refusal: Refusal | undefined): Record<string, string> {
  if (!refusal) return {};
  const { errors, problem } = refusal;
  if (problem?.code !== "auth.password-breached") return errors;
  return Object.fromEntries(Object.keys(errors).map((name) => [name, sentenceOf(locale, problem)]));
}

interface RefusedProps {
  locale: Locale;
  refusal: Refusal | undefined;
  labels: Record<string, string>;
  /** What a conflict is in this form, where that can be said better than in general. */
  conflict?: string;
}

/** Stands at the top of a form and says why it is shown again; nothing at its first sight. */
export function Refused({ locale, refusal, labels, conflict }: RefusedProps) {
  const errors = errorsOf(locale, refusal);
  if (Object.keys(errors).length > 0) return <ErrorSummary {...{ locale, errors, labels }} />;
  const problem = refusal?.problem;
  if (!problem) return null;
  if (problem.code !== "resource.conflict" || conflict === undefined) return <ProblemNotice {...{ locale, problem }} />;
  return (
    <Notice kind="problem" live>
      {conflict}
    </Notice>
  );
}

/** What the API refused, as a sentence that is read out. */
export function ProblemNotice({ locale, problem }: { locale: Locale; problem: ApiProblem }) {
  return (
    <Notice kind="problem" live>
      {sentenceOf(locale, problem)}
    </Notice>
  );
}
