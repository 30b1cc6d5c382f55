import type { OpenApi } from "../openapi/document.ts";
import { documentPath } from "../openapi/generate.ts";
import { type Check, lineOf } from "./check.ts";

const rule = "versioned-paths";

/** What is about the platform as a whole, or for developers alone, has no version. */
const versioned = /^\/v[1-9]\d*\/|^\/(?:healthz|docs|openapi\.json)$|^\/dev\//;

/** Every public path begins with a major version, so that a version can be kept while the next one stands beside it. */
export const versionedPaths: Check = {
  rule,
  run(tree) {
    if (!tree.files.includes(documentPath)) return [];
    const text = tree.read(documentPath);
    const { paths }: OpenApi = JSON.parse(text);
    return Object.keys(paths)
      .filter((path) => !versioned.test(path))
      .map((path) => ({
        file: documentPath,
        line: lineOf(text, `"${path}": {`),
        rule,
        sentence: `${path} does not begin with a version, such as /v1.`,
      }));
  },
};
