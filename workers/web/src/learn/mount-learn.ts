import type { App } from "../app.ts";
import { mountLearning } from "./dashboard/learning.page.tsx";
import { mountMyCourses } from "./dashboard/my-courses.page.tsx";
import { mountDone } from "./lesson/done.page.tsx";
import { mountLesson } from "./lesson/lesson.page.tsx";
import { mountShortcuts } from "./lesson/shortcuts.fragment.tsx";
import { mountStanding } from "./lesson/standing.fragment.ts";
import { mountTranscript } from "./lesson/transcript.page.tsx";
import { mountMyNotes } from "./notes/my-notes.page.tsx";
import { mountNotes } from "./notes/notes.page.tsx";
import { mountOffline } from "./offline.page.tsx";

/** All pages for learning. */
export function mountLearn(app: App): void {
  mountLearning(app);
  mountMyCourses(app);
  mountMyNotes(app);
  mountLesson(app);
  mountTranscript(app);
  mountStanding(app);
  mountShortcuts(app);
  mountDone(app);
  mountNotes(app);
  mountOffline(app);
}
