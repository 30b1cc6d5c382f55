import { type ApiProblem, isProblem } from "@edgewise/client/api-problem";
import type { ErrorHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { DrawnCover } from "../components/drawn-cover.tsx";
import { sentenceOf } from "../i18n/sentence-of.ts";
import { answerWith } from "./answer-with.ts";
import type { Page } from "./page.ts";
import type { WebEnv } from "./visit.ts";

/** Turns what was thrown into a page that says in a sentence what happened and what can be done. */
export const problemAnswer: ErrorHandler<WebEnv> = async (error, c) => {
  const { locale, log, path, trace } = c.var;
  const isPage = c.req.method === "GET" && !path.startsWith("/fragments/");
  if (isPage && isProblem(error, "auth.required", "auth.invalid")) {
    const back = locale.to(path) + new URL(c.req.url).search;
    return c.redirect(`${locale.to("/sign-in")}?${new URLSearchParams({ return: back })}`, 303);
  }
  if (!isProblem(error)) log("error", "http.crash", { thrown: error });
  const problem = isProblem(error) ? error : undefined;
  const page = problemPage(problem, { locale, traceId: problem?.traceId ?? trace.traceId });
  const answer = await answerWith(c, page, { isPrivate: true });
  const seconds = problem?.retryAfterSeconds ?? (answer.status === 503 ? restSeconds : undefined);
  if (seconds !== undefined) answer.headers.set("Retry-After", String(Math.ceil(seconds)));
  return answer;
};

/** When to come back to a part that did not even say how long it rests. */
const restSeconds = 5;

interface Told {
  locale: WebEnv["Variables"]["locale"];
  traceId: string;
}

/** The page that says what is wrong; without a problem, that it is our fault. */
export function problemPage(problem: ApiProblem | undefined, { locale, traceId }: Told): Page {
  const { t, to } = locale;
  const status = problem ? problem.status || 503 : 500;
  const isMissing = status === 404;
  const title = isMissing ? t("problem.missing.title") : status >= 500 ? t("problem.sick.title") : t("problem.title");
  return {
    title,
    status: status as ContentfulStatusCode,
    unlisted: true,
    width: "text",
    main: (
      <>
        <div class="strip">
          <DrawnCover seed={isMissing ? "missing" : "resting"} />
        </div>
        <h1>{title}</h1>
        <p>{problem ? sentenceOf(locale, problem) : t("problem.internal")}</p>
        <p class="actions">
          <a class="button" href={to("/courses")}>
            {t("nav.courses")}
          </a>
          <a href={to("/")}>{t("problem.home")}</a>
        </p>
        {!isMissing && (
          <p class="quiet small trace">
            {t("problem.trace")} <code>{traceId}</code>
          </p>
        )}
      </>
    ),
  };
}
