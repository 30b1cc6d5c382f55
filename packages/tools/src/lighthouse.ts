import { parseArgs } from "node:util";
import { measured, type Scores, wanted } from "./lighthouse/measured.ts";
import { withPlatform } from "./lighthouse/with-platform.ts";
import { repositoryRoot } from "./root.ts";

const usage = `pnpm lighthouse

Lighthouse on the first page, the catalogue, a course and a lesson, as a phone on a slow line sees them. Ends with 1 when
performance, accessibility, best practices or SEO is below ${wanted} anywhere. Needs chromium.

  --origin URL   a platform that runs already; otherwise one is started and seeded
  --runs N       how often each page is loaded; the median counts (default 3)`;

const { values } = parseArgs({
  options: {
    origin: { type: "string" },
    runs: { type: "string", default: "3" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const judge = async (origin: string) => {
  const rows: Scores[] = [];
  for (const path of await paths(origin)) rows.push(await measured(origin + path, Number(values.runs)));
  return rows;
};
const rows = values.origin ? await judge(values.origin) : await withPlatform(repositoryRoot, judge);
console.table(Object.fromEntries(rows.map(({ url, ...scores }) => [new URL(url).pathname, scores])));
const low = rows.flatMap(({ url, ...scores }) =>
  Object.entries(scores)
    .filter(([, score]) => score < wanted)
    .map(([name, score]) => `${name} of ${url} is ${score}, below ${wanted}.`),
);
for (const line of low) console.error(line);
process.exit(low.length > 0 ? 1 : 0);

/** The four pages that people come to first, with the newest course and its first open lesson. */
async function paths(origin: string): Promise<string[]> {
  const read = async (path: string) => (await fetch(origin + path)).json();
  const { items } = await read("/v1/courses?limit=1");
  const { slug, sections } = await read(`/v1/courses/${items[0].slug}`);
  const lessons: { id: string; open: boolean }[] = sections.flatMap(
    (section: { lessons: unknown[] }) => section.lessons,
  );
  return ["/", "/courses", `/courses/${slug}`, `/lessons/${lessons.find(({ open }) => open)?.id}`];
}
