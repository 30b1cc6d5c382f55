import { dirname, resolve } from "node:path";
import { browserslistToTargets, bundle } from "lightningcss";

/** A style sheet with what it imports in it, and the files that it loads. */
export interface StyleSheet {
  text: string;
  /** Contents by the address that stands in the text. */
  files: Map<string, Uint8Array>;
}

// What is older gets the page unstyled where it has to; nesting and light-dark() are written down for these.
const targets = browserslistToTargets(["chrome 111", "firefox 115", "safari 16.4", "ios_saf 16.4"]);

/**
 * Bundles and shortens a style sheet for browsers since 2023. A `url()` is a file beside the sheet or, when it begins with
 * `@`, one of a package; `nameFor` gives each file the address at which browsers find it.
 */
export async function styleSheet(
  path: string,
  nameFor: (file: string, content: Uint8Array) => string,
): Promise<StyleSheet> {
  const { code, dependencies } = bundle({ filename: path, minify: true, targets, analyzeDependencies: true });
  let text = new TextDecoder().decode(code).trim();
  const files = new Map<string, Uint8Array>();
  for (const found of dependencies ?? []) {
    if (found.type !== "url") continue;
    if (found.url.startsWith("data:")) {
      text = text.replaceAll(found.placeholder, found.url);
      continue;
    }
    const folder = dirname(found.loc.filePath);
    const file = found.url.startsWith("@") ? Bun.resolveSync(found.url, folder) : resolve(folder, found.url);
    const content = await Bun.file(file).bytes();
    const address = nameFor(file, content);
    files.set(address, content);
    text = text.replaceAll(found.placeholder, address);
  }
  return { text, files };
}
