import { everyPage } from "../../src/every-page.ts";
import { seededCourse } from "../../src/lessons.ts";

const { slug, authors, pathTo } = await seededCourse();

everyPage("nobody", [
  ...["/", "/courses", "/courses?q=edge", `/courses/${slug}`, "/courses/primeros-pasos-con-sql"],
  ...[pathTo("video"), pathTo("document"), `/people/${authors[0].handle}`],
  ...["/sign-in", "/sign-up", "/forgot", "/design", "/offline", "/nothing-here"],
  ...["/ar", "/ar/courses", `/ar/courses/${slug}`],
]);
