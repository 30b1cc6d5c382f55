import type { ApiProblem } from "@edgewise/client/api-problem";
import { isKey, type Locale } from "./locale.ts";

/** What a problem says to people, in their language; a code that has no sentence yet says what the API says. */
export function sentenceOf({ t }: Locale, problem: Pick<ApiProblem, "code" | "message" | "retryAfterSeconds">): string {
  const key = `problem.${problem.code}`;
  if (!isKey(key)) return problem.message;
  return t(key, { seconds: Math.ceil(problem.retryAfterSeconds ?? 0) });
}
