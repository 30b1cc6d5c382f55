import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import { mountCoAuthors } from "./author/co-authors.route.ts";
import { mountRemoveAuthor } from "./author/remove-author.route.ts";
import { mountSetAuthor } from "./author/set-author.route.ts";
import { mountDeleteCaptions } from "./captions/delete-captions.route.ts";
import { mountPutCaptions } from "./captions/put-captions.route.ts";
import { mountReadCaptions } from "./captions/read-captions.route.ts";
import { type Ctx, type Env, newCtx } from "./context.ts";
import { mountArrange } from "./course/arrange.route.ts";
import { mountCatalogue } from "./course/catalogue.route.ts";
import { mountCoursePage } from "./course/course-page.route.ts";
import { mountCreateCourse } from "./course/create-course.route.ts";
import { mountDeleteCourse } from "./course/delete-course.route.ts";
import { mountDraftOf } from "./course/draft-of.route.ts";
import { mountEditCourse } from "./course/edit-course.route.ts";
import { mountListDrafts } from "./course/list-drafts.route.ts";
import { mountNeverCached } from "./course/never-cached.ts";
import { mountAddLesson } from "./lesson/add-lesson.route.ts";
import { mountDeleteLesson } from "./lesson/delete-lesson.route.ts";
import { mountEditLesson } from "./lesson/edit-lesson.route.ts";
import { mountLessonDraft } from "./lesson/lesson-draft.route.ts";
import { mountReadLesson } from "./lesson/read-lesson.route.ts";
import { mountAuthoredMedia } from "./media/authored-media.route.ts";
import { mountDeleteMedia } from "./media/delete-media.route.ts";
import { mountMyMedia } from "./media/my-media.route.ts";
import { mountServeMedia } from "./media/serve-media.route.ts";
import { mountDeleteNote } from "./note/delete-note.route.ts";
import { mountEditNote } from "./note/edit-note.route.ts";
import { mountMyNotes } from "./note/my-notes.route.ts";
import { mountWriteNote } from "./note/write-note.route.ts";
import { mountCourseProgress } from "./progress/course-progress.route.ts";
import { mountMyProgress } from "./progress/my-progress.route.ts";
import { mountNextLessons } from "./progress/next-lessons.route.ts";
import { mountReportProgress } from "./progress/report-progress.route.ts";
import { mountSearch } from "./search/search.route.ts";
import { mountAddSection } from "./section/add-section.route.ts";
import { mountDeleteSection } from "./section/delete-section.route.ts";
import { mountEditSection } from "./section/edit-section.route.ts";
import { mountAbortUpload } from "./upload/abort-upload.route.ts";
import { mountCompleteUpload } from "./upload/complete-upload.route.ts";
import { mountCreateUpload } from "./upload/create-upload.route.ts";
import { mountPartAddress } from "./upload/part-address.route.ts";
import { mountStorePart } from "./upload/store-part.route.ts";
import { mountUpload } from "./upload/upload.route.ts";
import { mountUppy } from "./upload/uppy.route.ts";
import { mountArchive } from "./version/archive.route.ts";
import { mountPublish } from "./version/publish.route.ts";
import { mountUnpublish } from "./version/unpublish.route.ts";
import { mountVersionsOf } from "./version/versions-of.route.ts";

export type App = ChassisApp<Ctx, Env>;

/** The public HTTP interface of content. Tests may pass a clock. */
export function newApp(seams: { now?: () => number } = {}): App {
  const app: App = newChassisApp({
    service: "content",
    context: newCtx,
    identity: (_env, ctx) => ctx.identity,
    ...seams,
  });
  mountNeverCached(app);
  mountCreateCourse(app);
  mountListDrafts(app);
  mountDraftOf(app);
  mountEditCourse(app);
  mountDeleteCourse(app);
  mountArrange(app);
  mountAddSection(app);
  mountEditSection(app);
  mountDeleteSection(app);
  mountAddLesson(app);
  mountLessonDraft(app);
  mountEditLesson(app);
  mountDeleteLesson(app);
  mountPutCaptions(app);
  mountDeleteCaptions(app);
  mountPublish(app);
  mountUnpublish(app);
  mountArchive(app);
  mountVersionsOf(app);
  mountCoAuthors(app);
  mountSetAuthor(app);
  mountRemoveAuthor(app);
  mountCatalogue(app);
  mountCoursePage(app);
  mountReadLesson(app);
  mountReadCaptions(app);
  mountSearch(app);
  mountReportProgress(app);
  mountMyProgress(app);
  mountCourseProgress(app);
  mountNextLessons(app);
  mountWriteNote(app);
  mountMyNotes(app);
  mountEditNote(app);
  mountDeleteNote(app);
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
