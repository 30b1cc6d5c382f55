import { newLog } from "@edgewise/chassis/log";
import { logRequest } from "@edgewise/chassis/request-line";
import { traceOf } from "@edgewise/chassis/trace";
import { ApiProblem } from "@edgewise/client/api-problem";
import { Hono, type MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { languageOf } from "../i18n/language.ts";
import { localeOf } from "../i18n/locale.ts";
import { problemAnswer } from "./problem-page.tsx";
import type { WebEnv } from "./visit.ts";

/**
 * The frame of all pages: every request gets a language, a trace and one log line, and every error becomes a page.
 * Routes are matched without the language that a path begins with, so every page is in every language.
 */
export function newFrame(): Hono<WebEnv> {
  const app = new Hono<WebEnv>({ getPath: ({ url }) => languageOf(new URL(url).pathname).path });
  app.use(known);
  app.onError(problemAnswer);
  app.notFound((c) =>
    problemAnswer(new ApiProblem({ code: "route.missing", status: 404, detail: "No such page." }), c),
  );
  return app;
}

const known: MiddlewareHandler<WebEnv> = async (c, next) => {
  const startedAt = performance.now();
  const { language, path } = languageOf(new URL(c.req.url).pathname);
  const trace = traceOf(c.req.raw.headers);
  c.set("trace", trace);
  c.set("log", newLog("web", { trace, origin: c.env.PUBLIC_ORIGIN }));
  c.set("locale", localeOf(language));
  c.set("path", path);
  c.set("heard", { groups: new Set(), invalidated: new Set(), cookies: [], milliseconds: 0 });
  await next();
  const { cookies, invalidated } = c.var.heard;
  for (const cookie of cookies) c.res.headers.append("Set-Cookie", cookie);
  // The isolate that carried the change to us has to know of it too.
  if (invalidated.size > 0) c.res.headers.set("Cache-Group-Invalidation", [...invalidated].join(", "));
  const ms = Math.round(performance.now() - startedAt);
  const finished = { method: c.req.method, status: c.res.status, ms };
  logRequest(c.var.log, trace, finished, () => ({ route: routePath(c, -1) }));
};
