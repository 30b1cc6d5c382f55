import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Makes what browsers load out of `islands` and `styles`: files in `assets/_` whose names change with their content, the
 * service worker, and `src/built.generated.ts`, by which pages find them. `styles/app.css` and `islands/boot.ts` become
 * part of every page instead, and are allowed there by their hash. Takes well under a second.
 */
const here = import.meta.dirname;
const out = join(here, "assets/_");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const inPages = new Set(["boot", "sw"]);
const entries = readdirSync(join(here, "islands")).filter((file) => /^[a-z-]+\.tsx?$/.test(file));
const islands = entries.filter((file) => !inPages.has(stem(file)));
const sheets = readdirSync(join(here, "styles")).filter((file) => file.endsWith(".css") && file !== "app.css");

const islandFiles = await bundled(
  islands.map((file) => join(here, "islands", file)),
  { splitting: true, naming: { entry: "[name].[hash].[ext]", chunk: "[name].[hash].[ext]" } },
);
const sheetFiles = await bundled(
  sheets.map((file) => join(here, "styles", file)),
  { naming: "[name].[hash].[ext]" },
);
const [app] = await bundled([join(here, "styles/app.css")]);
const [boot] = await bundled([join(here, "islands/boot.ts")], { format: "iife" });
const sheetText = ((await app?.text()) ?? "").trim();
const bootText = ((await boot?.text()) ?? "").trim();

const named = (files: Bun.BuildArtifact[]) =>
  Object.fromEntries(
    files
      .filter(({ kind }) => kind === "entry-point" || kind === "asset")
      .map((file) => [basename(file.path).split(".")[0] ?? "", `/_/${basename(file.path)}`]),
  );
const written = [...islandFiles, ...sheetFiles];
for (const file of written) await Bun.write(join(out, basename(file.path)), file);

const id = createHash("sha256")
  .update(sheetText + bootText + written.map(({ path }) => basename(path)).join())
  .digest("hex");
const [worker] = await bundled([join(here, "islands/sw.ts")], {
  format: "iife",
  define: { BUILD_ID: JSON.stringify(id.slice(0, 12)) },
});
await Bun.write(join(here, "assets/sw.js"), worker ?? "");

const built = {
  id: id.slice(0, 12),
  sheet: { text: sheetText, hash: hashOf(sheetText) },
  boot: { text: bootText, hash: hashOf(bootText) },
  islands: named(islandFiles),
  sheets: named(sheetFiles),
};
writeFileSync(
  join(here, "src/built.generated.ts"),
  `// Written by build.ts.\nexport const built = ${JSON.stringify(built, null, 2)} as const;\n`,
);

async function bundled(entrypoints: string[], more: Partial<Bun.BuildConfig> = {}): Promise<Bun.BuildArtifact[]> {
  if (entrypoints.length === 0) return [];
  const result = await Bun.build({ entrypoints, minify: true, target: "browser", publicPath: "/_/", ...more });
  return result.outputs;
}

function stem(file: string): string {
  return file.replace(/\.tsx?$/, "");
}

/** As a Content-Security-Policy names it. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
