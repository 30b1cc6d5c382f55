import type { App } from "../app.ts";
import { mountDesign } from "../design/design.page.tsx";
import { mountCatalogue } from "./catalogue/catalogue.page.tsx";
import { mountCourse } from "./course/course.page.tsx";
import { mountStart } from "./course/start.fragment.tsx";
import { mountContinue } from "./home/continue.fragment.tsx";
import { mountHome } from "./home/home.page.tsx";
import { mountProfile } from "./people/profile.page.tsx";
import { mountSiteMap } from "./site-map.ts";

/** The pages that are the same for everyone, and the personal parts of them. */
export function mountPublic(app: App): void {
  mountHome(app);
  mountContinue(app);
  mountCatalogue(app);
  mountCourse(app);
  mountStart(app);
  mountProfile(app);
  mountSiteMap(app);
  mountDesign(app);
}
