import { basename } from "node:path";
import type { Check } from "./check.ts";

const linesMax = 300;
const code = /\.(?:ts|tsx|js|mjs|cjs|css|sql)$/;
const emptyNames = new Set([
  "util",
  "utils",
  "helper",
  "helpers",
  "controller",
  "controllers",
  "manager",
  "managers",
  "misc",
]);

/** A file that one can read in one go; a god file starts as one that nobody split. */
export const fileLength: Check = {
  rule: "file-length",
  run: (tree) =>
    tree.files
      .filter((file) => code.test(file) && !/\.generated\./.test(file))
      .map((file) => ({ file, lines: tree.read(file).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > linesMax)
      .map(({ file, lines }) => ({
        file,
        line: linesMax + 1,
        rule: "file-length",
        sentence: `${lines} lines; ${linesMax} are the end. Split it by what it does.`,
      })),
};

/** A file is named for the one thing it holds, in kebab case, and is no collection of other files. */
export const fileNames: Check = {
  rule: "file-names",
  run: (tree) =>
    tree.files
      .filter((file) => /^(?:workers|packages)\//.test(file) && /\.tsx?$/.test(file))
      .flatMap((file) => namedBadly(file).map((sentence) => ({ file, line: 1, rule: "file-names", sentence }))),
};

function namedBadly(file: string): string[] {
  const stem = basename(file).replace(/\.tsx?$/, "");
  const folders = file.split("/").slice(0, -1);
  const words = [...folders, stem].flatMap((name) => name.split(/[-.]/));
  const empty = words.filter((word) => emptyNames.has(word));
  // A list of the services may be called so; a folder or an object of that kind may not.
  if (folders.includes("services")) empty.push("services");
  if (stem.endsWith(".service")) empty.push("service");
  const isBarrel = stem === "index" && !/^workers\/[^/]+\/src\/index\.tsx?$/.test(file) && !file.includes("/test/");
  return [
    ...empty.map((word) => `"${word}" says nothing about what is inside.`),
    ...(isBarrel ? ["an index file collects others; import from where a thing is."] : []),
    ...(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(stem) ? [] : [`${stem} is not in kebab case.`]),
  ];
}
