import { raw } from "hono/html";
import { type Opened, ownPath } from "./lesson-parts.ts";

/** What a browser that keeps the lesson for times without a connection has to know of it. */
export function LessonFacts({ opened: { lesson, course } }: { opened: Opened }) {
  const captions = lesson.captions.map(({ url }) => ownPath(url));
  const document = lesson.kind === "document" && lesson.media ? [ownPath(lesson.media.url)] : [];
  const facts = {
    title: lesson.title,
    course: lesson.course.title,
    language: course?.language ?? "",
    files: [...captions, ...document],
  };
  return (
    <script type="application/json" id="lesson-facts">
      {raw(JSON.stringify(facts).replaceAll("<", "\\u003c"))}
    </script>
  );
}
