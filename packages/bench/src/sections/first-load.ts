import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { wranglerConfig } from "@edgewise/tools/workspace";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { parseSync } from "oxc-parser";
import { visit } from "unist-util-visit";
import { renderedOf } from "../rows/page.ts";
import { pages } from "../rows/pages.ts";
import type { Cast } from "../rows/row.ts";
import { askWell } from "../stage/ask.ts";
import { gatewayName, type Platform } from "../stage/platform.ts";

/** How much there is of one kind, as it is and as a browser gets it. */
export interface Weight {
  bytes: number;
  gzipBytes: number;
}

/** What a browser fetches before a page can be used; styles and scripts within the page weigh as HTML. */
export interface FirstLoad {
  title: string;
  html: Weight;
  styles: Weight;
  scripts: Weight;
  files: string[];
}

/** Weighs the first load of every page whose rows were counted. Files are taken from the folder that the Worker `web` serves. */
export async function firstLoads(
  platform: Platform,
  root: string,
  cast: Cast,
  counted: ReadonlyMap<string, unknown>,
): Promise<FirstLoad[]> {
  const origin = await platform.origin(gatewayName);
  const folder = join(root, "workers/web");
  const assets = join(folder, wranglerConfig(join(folder, "wrangler.toml")).assets?.directory ?? ".");
  const found: FirstLoad[] = [];
  for (const page of pages.filter((each) => counted.has(renderedOf(each).name))) {
    const { body } = await askWell(origin, { path: page.path(cast, 0), headers: { Accept: "text/html" } });
    found.push({ title: page.title, ...weighed(body, (path) => fileIn(assets, path)) });
  }
  return found;
}

function fileIn(folder: string, path: string): Buffer {
  const file = join(folder, new URL(path, "http://page").pathname);
  if (!existsSync(file)) throw new Error(`A page names ${path}, which is not among the files.`);
  return readFileSync(file);
}

/** Weighs a page and, by `read`, every style and script that it names, and what these import at once. */
export function weighed(html: Buffer, read: (path: string) => Buffer): Omit<FirstLoad, "title"> {
  const { styles, scripts } = namedIn(html.toString());
  const modules = withImports(scripts, read);
  return {
    html: sum([html]),
    styles: sum(styles.map(read)),
    scripts: sum(modules.map(read)),
    files: [...styles, ...modules],
  };
}

function namedIn(html: string): { styles: string[]; scripts: string[] } {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  visit(fromHtml(html), "element", ({ tagName, properties }: Element) => {
    const { src, href, rel } = properties;
    const kinds = Array.isArray(rel) ? rel : [];
    if (tagName === "script" && typeof src === "string") scripts.add(src);
    if (tagName !== "link" || typeof href !== "string") return;
    if (kinds.includes("stylesheet")) styles.add(href);
    if (kinds.includes("modulepreload")) scripts.add(href);
  });
  return { styles: [...styles], scripts: [...scripts] };
}

/** Scripts with everything that they import statically, each once. */
function withImports(scripts: string[], read: (path: string) => Buffer): string[] {
  const all = new Set(scripts);
  for (const path of all) {
    const { staticImports } = parseSync(path, read(path).toString()).module;
    for (const { moduleRequest } of staticImports) {
      all.add(new URL(moduleRequest.value, new URL(path, "http://page")).pathname);
    }
  }
  return [...all];
}

function sum(files: Buffer[]): Weight {
  const total = (of: (file: Buffer) => number) => files.reduce((bytes, file) => bytes + of(file), 0);
  return { bytes: total(({ byteLength }) => byteLength), gzipBytes: total((file) => gzipSync(file).byteLength) };
}
