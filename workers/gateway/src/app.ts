import { Problem, problemResponse, toProblem } from "@edgewise/chassis/problem";
import { OpenAPIHono } from "@hono/zod-openapi";
import { newAuthentication } from "./authentication/authenticate.ts";
import { limitBody } from "./body-limit.ts";
import { mountDocs } from "./docs/docs.route.ts";
import { mountOpenApi } from "./docs/openapi.route.ts";
import type { GatewayEnv } from "./env.ts";
import { mountDashboard } from "./facade/dashboard.route.ts";
import { mountHome } from "./facade/home.route.ts";
import { findRoute } from "./find-route.ts";
import { forward } from "./forward.ts";
import { mountHealthz } from "./health/healthz.route.ts";
import { setOwnFields } from "./own-fields.ts";
import { problemPage } from "./problem-page.ts";
import { type CacheParts, newPublicCache } from "./public-cache.ts";
import { limitGuesses, rateLimit } from "./rate-limit/rate-limit.ts";
import { crossOrigin, preflight } from "./security/cross-origin.ts";
import { sameOrigin } from "./security/same-origin.ts";
import { around, checks } from "./steps.ts";
import { newTargets } from "./targets.ts";
import { logFinished, startTrace } from "./trace.ts";
import { usualWaits } from "./waits.ts";

export type App = OpenAPIHono<GatewayEnv>;

/** The public edge. Every request takes the steps below in their order, then goes to its service. Tests may pass a clock and a store. */
export function newApp(parts: CacheParts = {}, cache = newPublicCache(parts)): App {
  const { now, waits = usualWaits } = parts;
  const app: App = new OpenAPIHono<GatewayEnv>();
  const targets = newTargets(waits, now);
  const { exchange, authenticate } = newAuthentication(targets, now);

  app.onError((error, c) => {
    const problem = toProblem(error);
    if (problem.code === "internal") c.var.log("error", "http.crash", { thrown: error });
    const { route, trace } = c.var;
    return route?.to === "web"
      ? problemPage(problem, c.req.raw, trace.traceId)
      : problemResponse(problem, trace.traceId);
  });
  app.notFound((c) =>
    problemResponse(new Problem("route.missing", "There is nothing at this address."), c.var.trace.traceId),
  );

  app.use(around(startTrace, limitGuesses(now), setOwnFields, crossOrigin, logFinished));
  app.use(checks(preflight, findRoute(waits, now), limitBody, sameOrigin, authenticate, rateLimit(now)));
  mountHome(app, targets, cache);
  mountDashboard(app, targets);
  mountHealthz(app, targets, now);
  mountOpenApi(app);
  mountDocs(app);
  app.all("*", forward({ exchange, targets, cache }));
  return app;
}
