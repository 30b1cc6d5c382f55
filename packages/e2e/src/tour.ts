import type { Page } from "playwright-core";
import { origin } from "./platform.ts";
import { fillSignIn } from "./sign-in.ts";

/** Who looks at a page. */
export type Viewer = "nobody" | "learner" | "creator" | "admin";

/** One page of the platform, as somebody sees it. */
export interface Sight {
  path: string;
  as: Viewer;
}

const password = "edgewise-demo";

/** Every kind of page, with courses and lessons of the seed. */
export async function tour(): Promise<Sight[]> {
  const { id, slug, sections, authors } = await read(`/v1/courses/how-edgewise-works`);
  const lessons: { id: string; kind: string }[] = sections.flatMap((section: { lessons: object[] }) => section.lessons);
  const lesson = (kind: string) => `/lessons/${lessons.find((one) => one.kind === kind)?.id}`;
  const as = (viewer: Viewer, paths: string[]) => paths.map((path) => ({ path, as: viewer }));
  return [
    ...as("nobody", [
      "/",
      "/courses",
      "/courses?q=edge",
      `/courses/${slug}`,
      "/courses/primeros-pasos-con-sql",
      lesson("video"),
      lesson("document"),
      `/people/${authors[0].handle}`,
    ]),
    ...as("nobody", [
      "/sign-in",
      "/sign-up",
      "/forgot",
      "/design",
      "/offline",
      "/nothing-here",
      "/ar",
      "/ar/courses",
      `/ar/courses/${slug}`,
    ]),
    ...as("learner", [
      "/learning",
      "/learning/notes",
      lesson("video"),
      "/account",
      "/account/profile",
      "/account/security",
      "/account/sessions",
      "/account/api-keys",
      "/account/organisations",
      "/account/activity",
    ]),
    ...as("creator", [
      "/studio",
      "/studio/new",
      `/studio/courses/${id}`,
      `/studio/courses/${id}/details`,
      `/studio/courses/${id}/authors`,
      `/studio/courses/${id}/publish`,
      `/studio/courses/${id}/history`,
      `/studio/courses/${id}/history/1`,
      `/studio${lesson("video")}`,
      `/studio${lesson("document")}`,
      `/studio${lesson("link")}`,
      `/studio${lesson("video")}/captions?language=en`,
      `/ar/studio/courses/${id}`,
    ]),
    ...as("admin", [
      "/staff",
      "/staff/users",
      `/staff/users/${authors[0].id}`,
      "/staff/courses",
      `/staff/courses/${id}`,
      "/staff/audit",
    ]),
  ];
}

async function read(path: string) {
  return (await fetch(origin() + path)).json();
}

/** Signs a browser in as one of the seed's people, on the page for it. */
export async function signIn(page: Page, viewer: Exclude<Viewer, "nobody">): Promise<void> {
  await page.goto(`${origin()}/sign-in`);
  await fillSignIn(page, { email: `${viewer}@edgewise.example`, password });
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
