import { pathOf } from "../page.ts";

export interface PageNames {
  area: string;
  name: string;
  mount: string;
  key: string;
  isPublic: boolean;
}

/** The module of a page: what it loads and what it shows. */
export function pageSource({ area, name, mount, key, isPublic }: PageNames): string {
  const kind = isPublic ? "publicPage" : "privatePage";
  const file = isPublic ? "public-page" : "private-page";
  const loads = isPublic
    ? ""
    : `
      const me = await api.get("/v1/me");`;
  const shows = isPublic ? "" : `\n            <p>{me.name}</p>`;
  return `import type { App } from "../app.ts";
import { ${kind} } from "../page/${file}.ts";

/** Shows ${name.replaceAll("-", " ")}${isPublic ? ", the same for everybody" : " of whoever is signed in"}. */
export function ${mount}(app: App): void {
  app.get(
    "${pathOf(area, name)}",
    ${kind}(async ({ ${isPublic ? "" : "api, "}locale: { t } }) => {${loads}
      const title = t("${key}");
      return {
        title,
        width: "text",
        main: (
          <>
            <h1>{title}</h1>${shows}
          </>
        ),
      };
    }),
  );
}
`;
}

/** What the page's visitor notices. */
export function pageTest({
  area,
  name,
  title,
  isPublic,
}: {
  area: string;
  name: string;
  title: string;
  isPublic: boolean;
}): string {
  const path = pathOf(area, name);
  return isPublic
    ? `import { expect, it } from "vitest";
import { pages } from "./pages.ts";

it("is kept by the edge, for everybody", async () => {
  const answer = await pages().request("${path}");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("CDN-Cache-Control")).toContain("max-age");
  expect(await answer.text()).toContain(${JSON.stringify(title)});
});
`
    : `import { expect, it } from "vitest";
import { pages, refused } from "./pages.ts";

it("greets who is signed in, and keeps nothing of it", async () => {
  const answer = await pages({ "GET /v1/me": { name: "Ada" } }).request("${path}");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(await answer.text()).toContain(${JSON.stringify(title)});
});

it("sends everybody else to sign in, and back", async () => {
  const answer = await pages({ "GET /v1/me": refused("auth.required", 401) }).request("${path}");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/sign-in?return=${encodeURIComponent(path)}");
});
`;
}
