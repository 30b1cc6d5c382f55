import type { Hono } from "hono";
import { mountAccount } from "./account/mount-account.ts";
import { mountAssets } from "./assets.ts";
import { mountLearn } from "./learn/mount-learn.ts";
import { newFrame } from "./page/frame.ts";
import type { WebEnv } from "./page/visit.ts";
import { mountPublic } from "./public/mount-public.ts";

import { mountAudit } from "./staff/audit.page.tsx";
import { mountCourse } from "./staff/course.page.tsx";
import { mountCourses } from "./staff/courses.page.tsx";
import { mountHealth } from "./staff/health.page.tsx";
import { mountUser } from "./staff/user.page.tsx";
import { mountUsers } from "./staff/users.page.tsx";
import { mountStudio } from "./studio/mount-studio.ts";

export type App = Hono<WebEnv>;

/** What people see: the files that browsers load, and every page. */
export function newApp(): App {
  const app = newFrame();
  mountAssets(app);
  mountAccount(app);
  mountLearn(app);
  mountStudio(app);
  mountPublic(app);
  mountHealth(app);
  mountUsers(app);
  mountUser(app);
  mountCourses(app);
  mountCourse(app);
  mountAudit(app);
  return app;
}
