import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import { type Ctx, type Env, newCtx } from "./context.ts";
import { mountCourseProgress } from "./progress/course-progress.route.ts";
import { mountMyProgress } from "./progress/my-progress.route.ts";
import { mountReportProgress } from "./progress/report-progress.route.ts";
import { mountSearch } from "./search/search.route.ts";

export type App = ChassisApp<Ctx, Env>;

/** The public HTTP interface of content. Tests may pass a clock. */
export function newApp(seams: { now?: () => number } = {}): App {
  const app: App = newChassisApp({ service: "content", context: newCtx, identity: (env) => env.IDENTITY, ...seams });
  mountSearch(app);
  mountReportProgress(app);
  mountMyProgress(app);
  mountCourseProgress(app);
  return app;
}
