import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { styleSheet } from "./style-sheet.ts";

/**
 * Makes what browsers load out of `islands` and `styles`: files in `assets/_` whose names change with their content, the
 * service worker, and `src/built.generated.ts`, by which pages find them. `styles/app.css` and `islands/boot.ts` become
 * part of every page instead, `styles/lesson.css` of every lesson, and are allowed there by their hash. Takes well under a second.
 *
 * Only what changed is written: `wrangler dev` watches `src` and `assets` and would otherwise never come to rest.
 */
const here = import.meta.dirname;
const out = join(here, "assets/_");
mkdirSync(out, { recursive: true });

const inPages = new Set(["boot", "sw"]);
const entries = readdirSync(join(here, "islands")).filter((file) => /^[a-z-]+\.tsx?$/.test(file));
const islands = entries.filter((file) => !inPages.has(stem(file)));
const sheets = readdirSync(join(here, "styles")).filter((file) => /^(?!app|tokens|lesson).*\.css$/.test(file));

const islandFiles = await bundled(
  islands.map((file) => join(here, "islands", file)),
  { splitting: true, naming: { entry: "[name].[hash].[ext]", chunk: "[name].[hash].[ext]" } },
);
const app = await styleSheet(join(here, "styles/app.css"), addressOf);
const lesson = await styleSheet(join(here, "styles/lesson.css"), addressOf);
const sheetFiles = new Map([...app.files, ...lesson.files]);
const sheetsBuilt: Record<string, string> = {};
for (const file of sheets) {
  const { text, files } = await styleSheet(join(here, "styles", file), addressOf);
  const content = new TextEncoder().encode(text);
  const address = addressOf(file, content);
  sheetsBuilt[basename(file, ".css")] = address;
  for (const [name, more] of [...files, [address, content] as const]) sheetFiles.set(name, more);
}
const [boot] = await bundled([join(here, "islands/boot.ts")], { format: "iife" });
const bootText = ((await boot?.text()) ?? "").trim();

const named = (addresses: string[]) =>
  Object.fromEntries(addresses.map((address) => [basename(address).split(".")[0] ?? "", address]));
const islandsBuilt = islandFiles.filter(({ kind }) => kind === "entry-point").map(({ path }) => `/_/${basename(path)}`);
const files = new Map([...sheetFiles].map(([address, content]) => [basename(address), content] as const));
for (const file of islandFiles) files.set(basename(file.path), new Uint8Array(await file.arrayBuffer()));
for (const [name, content] of files) write(join(out, name), content);
for (const name of readdirSync(out)) if (!files.has(name)) rmSync(join(out, name));
const written = [...islandFiles.map(({ path }) => basename(path)), ...sheetFiles.keys()];

const id = createHash("sha256")
  .update(app.text + lesson.text + bootText + written.join())
  .digest("hex");
const [worker] = await bundled([join(here, "islands/sw.ts")], {
  format: "iife",
  define: { BUILD_ID: JSON.stringify(id.slice(0, 12)) },
});
write(join(here, "assets/sw.js"), (await worker?.text()) ?? "");

const built = {
  id: id.slice(0, 12),
  sheet: { text: app.text, hash: hashOf(app.text) },
  lesson: { text: lesson.text, hash: hashOf(lesson.text) },
  boot: { text: bootText, hash: hashOf(bootText) },
  islands: named(islandsBuilt),
  sheets: sheetsBuilt,
  fonts: named([...sheetFiles.keys()].filter((address) => address.endsWith(".woff2"))),
};
write(
  join(here, "src/built.generated.ts"),
  `// Written by build.ts.\nexport const built = ${JSON.stringify(built, null, 2)} as const;\n`,
);

/** Leaves a file alone that holds this already. */
function write(path: string, content: string | Uint8Array): void {
  if (!existsSync(path) || !readFileSync(path).equals(Buffer.from(content))) writeFileSync(path, content);
}

async function bundled(entrypoints: string[], more: Partial<Bun.BuildConfig> = {}): Promise<Bun.BuildArtifact[]> {
  if (entrypoints.length === 0) return [];
  const result = await Bun.build({ entrypoints, minify: true, target: "browser", publicPath: "/_/", ...more });
  return result.outputs;
}

/** Where browsers find a file: its name changes with its content. */
function addressOf(file: string, content: Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `/_/${basename(file).replace(/(\.\w+)$/, `.${hash}$1`)}`;
}

function stem(file: string): string {
  return file.replace(/\.tsx?$/, "");
}

/** As a Content-Security-Policy names it. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
