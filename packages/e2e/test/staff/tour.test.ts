import { everyPage } from "../../src/every-page.ts";
import { seededCourse } from "../../src/lessons.ts";

const { id, authors } = await seededCourse();

everyPage("admin", [
  ...["/staff", "/staff/users", `/staff/users/${authors[0].id}`],
  ...["/staff/courses", `/staff/courses/${id}`, "/staff/audit"],
]);
