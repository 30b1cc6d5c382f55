import { everyPage } from "../../src/every-page.ts";
import { seededCourse } from "../../src/lessons.ts";

const { id, pathTo } = await seededCourse();
const course = `/studio/courses/${id}`;

everyPage("creator", [
  ...["/studio", "/studio/new", course, `${course}/details`, `${course}/authors`, `${course}/publish`],
  ...[`${course}/history`, `${course}/history/1`, `/ar${course}`],
  ...[`/studio${pathTo("video")}`, `/studio${pathTo("document")}`, `/studio${pathTo("link")}`],
  `/studio${pathTo("video")}/captions?language=en`,
]);
