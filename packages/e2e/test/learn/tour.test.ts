import { everyPage } from "../../src/every-page.ts";
import { seededCourse } from "../../src/lessons.ts";

const { pathTo } = await seededCourse();

everyPage("learner", ["/learning", "/learning/notes", pathTo("video")]);
