import { spawnSync } from "node:child_process";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** What every score has to reach, of 100. */
export const wanted = 95;

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** A page's scores, each 0 to 100. */
export type Scores = { url: string } & Record<(typeof categories)[number], number>;

/** The median scores of a page over several loads in fresh browsers, with Lighthouse's mobile preset. */
export async function measured(url: string, runs: number): Promise<Scores> {
  const each: Scores[] = [];
  for (let run = 0; run < runs; run++) each.push(await scored(url));
  const median = (name: (typeof categories)[number]) =>
    each.map((scores) => scores[name]).sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0;
  return { url, ...(Object.fromEntries(categories.map((name) => [name, median(name)])) as Omit<Scores, "url">) };
}

/** Now and then Chromium records no trace of a load; such a load is no result and is made again. */
async function scored(url: string): Promise<Scores> {
  for (let tries = 3; tries > 0; tries--) {
    const scores = await once(url);
    if (scores) return scores;
  }
  throw new Error(`Chromium recorded no trace of ${url}, three times.`);
}

async function once(url: string): Promise<Scores | undefined> {
  const chromePath = spawnSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).stdout.trim();
  const chrome = await launch({
    chromePath,
    chromeFlags: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    const result = await lighthouse(url, { port: chrome.port, onlyCategories: [...categories], logLevel: "error" });
    if (categories.some((name) => typeof result?.lhr.categories[name]?.score !== "number")) return undefined;
    const scores = categories.map((name) => [name, Math.round((result?.lhr.categories[name]?.score ?? 0) * 100)]);
    return { url, ...(Object.fromEntries(scores) as Omit<Scores, "url">) };
  } finally {
    chrome.kill();
  }
}
