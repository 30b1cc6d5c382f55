// Puts the files that the gateway serves and the repository does not hold into `public/`: the API viewer out of its npm
// package, and the OpenAPI document out of the contracts. Touches nothing that is up to date, and needs no network.
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const gateway = fileURLToPath(new URL("..", import.meta.url));
const viewer = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));

/** @type {[from: string, to: string][]} */
const files = [
  [join(viewer, "swagger-ui.css"), "docs/swagger-ui.css"],
  [join(viewer, "swagger-ui-bundle.js"), "docs/swagger-ui-bundle.js"],
  [join(viewer, "swagger-ui-bundle.js.LICENSE.txt"), "docs/swagger-ui-bundle.js.LICENSE.txt"],
  [join(gateway, "../../packages/contracts/openapi.json"), "openapi.json"],
];

for (const [from, to] of files) {
  const target = join(gateway, "public", to);
  const same = existsSync(target) && readFileSync(from).equals(readFileSync(target));
  if (!same) copyFileSync(from, target);
}
