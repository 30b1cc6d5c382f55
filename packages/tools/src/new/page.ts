import { addBeforeReturn, addImport } from "./anchors.ts";
import type { Changes } from "./changes.ts";
import { kebab, pascal } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { pageSource, pageTest } from "./templates/page-source.ts";
import { withText } from "./texts.ts";

const web = "workers/web";
const texts = `${web}/src/i18n`;

/**
 * Plans a page: the module with its route, the title in every language, the mount and a test. Pages in `public` are the
 * same for everybody and kept by the edge; all others are for who is signed in.
 */
export function planPage(
  changes: Changes,
  givenArea: string | undefined,
  givenName: string | undefined,
  ...titles: string[]
): void {
  const area = kebab(givenArea, "area");
  const name = kebab(givenName, "page");
  const languages = changes.names(texts).filter((folder) => /^[a-z]{2}$/.test(folder));
  const inOrder = ["en", ...languages.filter((language) => language !== "en").sort()];
  if (!changes.text(`${texts}/en/${area}.json`)) throw new Refusal(`There is no area ${area} in ${texts}.`);
  if (titles.length !== inOrder.length || titles.some((title) => title.trim() === "")) {
    throw new Refusal(`Give the page's title in each language: ${inOrder.join(", ")}.`);
  }
  const key = `${area}.${name}.title`;
  const mount = `mount${pascal(name)}`;
  const isPublic = area === "public";
  changes.create(`${web}/src/${area}/${name}.page.tsx`, pageSource({ area, name, mount, key, isPublic }));
  changes.create(`${web}/test/${area}-${name}.test.ts`, pageTest({ area, name, title: titles[0] ?? "", isPublic }));
  for (const [i, language] of inOrder.entries()) {
    changes.edit(`${texts}/${language}/${area}.json`, (text) => withText(text, key, titles[i] ?? ""));
  }
  changes.edit(`${web}/src/app.ts`, (text) =>
    addImport(
      addBeforeReturn(text, "newApp", `${mount}(app);`),
      `import { ${mount} } from "./${area}/${name}.page.tsx";`,
    ),
  );
}

/** Where a page is reached: `goals` of `learn` at `/learn/goals`, one of `public` at `/goals`. */
export function pathOf(area: string, name: string): string {
  return area === "public" ? `/${name}` : `/${area}/${name}`;
}
