import { everyPage } from "../../src/every-page.ts";
import { seededCourse } from "../../src/lessons.ts";

everyPage("admin", async () => {
  const { id, authors } = await seededCourse();
  return [
    ...["/staff", "/staff/users", `/staff/users/${authors[0].id}`],
    ...["/staff/courses", `/staff/courses/${id}`, "/staff/audit"],
  ];
});
