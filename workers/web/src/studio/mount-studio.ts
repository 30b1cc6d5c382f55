import type { App } from "../app.ts";
import { mountAuthors } from "./authors/authors.page.tsx";
import { mountCaptions } from "./captions/captions.page.tsx";
import { mountDetails } from "./course/details.page.tsx";
import { mountLife } from "./course/life.page.ts";
import { mountOwnCourses } from "./courses/courses.page.tsx";
import { mountNewCourse } from "./courses/new-course.page.tsx";
import { mountHistory } from "./history/history.page.tsx";
import { mountVersion } from "./history/version.page.tsx";
import { mountDeleteLesson } from "./lesson/delete-lesson.page.tsx";
import { mountLessonEditor } from "./lesson/lesson.page.tsx";
import { mountOutline } from "./outline/outline.page.tsx";
import { mountPublish } from "./publish/publish.page.tsx";

/** Where courses are made. */
export function mountStudio(app: App): void {
  mountOwnCourses(app);
  mountNewCourse(app);
  mountOutline(app);
  mountDetails(app);
  mountLife(app);
  mountAuthors(app);
  mountPublish(app);
  mountHistory(app);
  mountVersion(app);
  mountLessonEditor(app);
  mountDeleteLesson(app);
  mountCaptions(app);
}
