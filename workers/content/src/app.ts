import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import { type Ctx, type Env, newCtx } from "./context.ts";
import { mountCourse } from "./course/course.route.ts";

export type App = ChassisApp<Ctx, Env>;

/** The public HTTP interface of content. Tests may pass a clock. */
export function newApp(seams: { now?: () => number } = {}): App {
  const app: App = newChassisApp({ service: "content", context: newCtx, identity: (env) => env.IDENTITY, ...seams });
  mountCourse(app);
  return app;
}
