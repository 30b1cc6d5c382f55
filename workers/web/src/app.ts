import type { Hono } from "hono";
import { mountMenu } from "./account/menu.fragment.tsx";
import { mountAssets } from "./assets.ts";
import { mountDesign } from "./design/design.page.tsx";
import { newFrame } from "./page/frame.ts";
import type { WebEnv } from "./page/visit.ts";
import { mountHome } from "./public/home.page.tsx";

export type App = Hono<WebEnv>;

/** What people see: the files that browsers load, and every page. */
export function newApp(): App {
  const app = newFrame();
  mountAssets(app);
  mountMenu(app);
  mountHome(app);
  mountDesign(app);
  return app;
}
