import type { App } from "../app.ts";
import { mountAuthors } from "./authors/authors.page.tsx";
import { mountDetails } from "./course/details.page.tsx";
import { mountLife } from "./course/life.page.ts";
import { mountOwnCourses } from "./courses/courses.page.tsx";
import { mountNewCourse } from "./courses/new-course.page.tsx";
import { mountOutline } from "./outline/outline.page.tsx";

/** Where courses are made. */
export function mountStudio(app: App): void {
  mountOwnCourses(app);
  mountNewCourse(app);
  mountOutline(app);
  mountDetails(app);
  mountLife(app);
  mountAuthors(app);
}
