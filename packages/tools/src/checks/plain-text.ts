import { type Check, lineAt } from "./check.ts";

const rule = "plain-text";
const binary = /\.(?:png|jpe?g|gif|webp|avif|ico|pdf|mp4|m4s|ts|woff2?|zip|gz|mp3|aac)$/;
/** Written so that this file does not break its own rule. */
const forbidden: [RegExp, string][] = [
  [
    /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.[a-z]+|\/\/[\w.-]+\/(?:artifactory|nexus)\//g,
    "names a package registry.",
  ],
  [/(?<![\w.$}])\/(?:home|Users)\/(?!user\b)[\w-]+\//g, "is a path of one machine."],
  [/(?<![\w.$}])\/(?:root|work)\/[\w.-]+/g, "is a path of one machine."],
];

/** Nothing that is true on one machine only gets into the repository. */
export const plainText: Check = {
  rule,
  run: (tree) =>
    tree.files
      .filter((file) => /\.tsx?$/.test(file) || !binary.test(file))
      .flatMap((file) => {
        const text = tree.read(file);
        return forbidden.flatMap(([pattern, sentence]) =>
          [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
            file,
            line: lineAt(text, index),
            rule,
            sentence: `${words} ${sentence}`,
          })),
        );
      }),
};
