import { everyPage } from "../../src/every-page.ts";
import { seededCourse } from "../../src/lessons.ts";

everyPage("learner", async () => ["/learning", "/learning/notes", (await seededCourse()).pathTo("video")]);
