import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import { type Ctx, type Env, newCtx } from "./context.ts";
import { mountAuthoredMedia } from "./media/authored-media.route.ts";
import { mountDeleteMedia } from "./media/delete-media.route.ts";
import { mountMyMedia } from "./media/my-media.route.ts";
import { mountServeMedia } from "./media/serve-media.route.ts";
import { mountCourseProgress } from "./progress/course-progress.route.ts";
import { mountMyProgress } from "./progress/my-progress.route.ts";
import { mountReportProgress } from "./progress/report-progress.route.ts";
import { mountSearch } from "./search/search.route.ts";
import { mountAbortUpload } from "./upload/abort-upload.route.ts";
import { mountCompleteUpload } from "./upload/complete-upload.route.ts";
import { mountCreateUpload } from "./upload/create-upload.route.ts";
import { mountPartAddress } from "./upload/part-address.route.ts";
import { mountStorePart } from "./upload/store-part.route.ts";
import { mountUpload } from "./upload/upload.route.ts";
import { mountUppy } from "./upload/uppy.route.ts";

export type App = ChassisApp<Ctx, Env>;

/** The public HTTP interface of content. Tests may pass a clock. */
export function newApp(seams: { now?: () => number } = {}): App {
  const app: App = newChassisApp({ service: "content", context: newCtx, identity: (env) => env.IDENTITY, ...seams });
  mountSearch(app);
  mountReportProgress(app);
  mountMyProgress(app);
  mountCourseProgress(app);
  mountCreateUpload(app);
  mountUpload(app);
  mountPartAddress(app);
  mountStorePart(app);
  mountCompleteUpload(app);
  mountAbortUpload(app);
  mountUppy(app);
  mountServeMedia(app);
  mountMyMedia(app);
  mountAuthoredMedia(app);
  mountDeleteMedia(app);
  return app;
}
