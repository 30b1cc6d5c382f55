import { expect, it } from "vitest";
import { versionedPaths } from "../../src/checks/versioned-paths.ts";
import { documentPath } from "../../src/openapi/generate.ts";
import { findings } from "./findings.ts";

it("wants a version before every public path that is not about the platform itself", async () => {
  const fine = ["/v1/courses", "/v2/courses/{courseId}", "/healthz", "/docs", "/openapi.json", "/dev/mail"];
  const wrong = ["/courses", "/v0/courses", "/v1", "/docs/v1", "/healthz/deep", "/developers"];
  const paths = Object.fromEntries([...fine, ...wrong].map((path) => [path, {}]));
  expect(await findings(versionedPaths, { [documentPath]: JSON.stringify({ paths }, null, 2) })).toEqual(
    wrong.map((path) => expect.stringContaining(`versioned-paths: ${path} does not begin with a version`)),
  );
});
