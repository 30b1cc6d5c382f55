import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { ParsedStack, SerializedError } from "vitest";
import { z } from "zod";

/** One thing that went wrong in a suite, as vitest knows it. */
export interface Failure {
  /** The names of the test and of what it stands in. */
  name: string;
  /** Where the test is written; its error may know better. */
  file?: string | undefined;
  errors: readonly SerializedError[];
  /** What the code under test printed meanwhile. */
  logs: readonly { content: string }[];
}

/** What positions are shown relative to, and how a position of the code that ran is found in the code as written. */
export interface Sources {
  root: string;
  original(frame: ParsedStack): ParsedStack;
}

const causesShown = 4;
const Diff = z.string().optional().catch(undefined);

/**
 * A failure for people: the full name, `file:line`, then for every error its message, the diff that vitest made of both
 * sides, the frames that lie in this repository, its cause; at last the lines that were logged meanwhile.
 */
export function failureText({ name, file, errors, logs }: Failure, sources: Sources): string {
  const frames = errors.flatMap((error) => framesOf(error, sources));
  const at = frames.find((frame) => frame.file === file) ?? frames[0];
  const place = at ? placeOf(at, sources.root) : file && relative(sources.root, file);
  const said = logs.map(({ content }) => content.trimEnd()).join("\n");
  const parts = [
    place ? `${name}\n${place}` : name,
    ...errors.map((error) => errorText(error, sources)),
    said && `What was logged:\n${indented(said)}`,
  ];
  return stripVTControlCharacters(parts.filter(Boolean).join("\n\n"));
}

function errorText(error: SerializedError, sources: Sources, depth = 0): string {
  const frames = framesOf(error, sources).map((frame) => `at ${placeOf(frame, sources.root, true)}`);
  const cause = error.cause && depth < causesShown ? `Caused by ${errorText(error.cause, sources, depth + 1)}` : "";
  // vitest's own reporter writes "Caused by: " into the name of a cause when it prints one.
  const name = error.name?.replace(/^Caused by: /, "");
  const title = name && !error.message.startsWith(name) ? `${name}: ${error.message}` : error.message;
  const top = [title, detailsOf(error)].filter(Boolean).join("\n");
  return [top, Diff.parse(error.diff), frames.join("\n"), cause].filter(Boolean).join("\n\n");
}

/** The frames outside of other people's packages, as they are written. */
function framesOf(error: SerializedError, { original, root }: Sources): ParsedStack[] {
  const own = (error.stacks ?? []).filter(
    ({ file }) => file.startsWith(`${root}/`) && !file.includes("/node_modules/"),
  );
  return own.map(original);
}

function placeOf({ file, line, column, method }: ParsedStack, root: string, long = false): string {
  const place = `${relative(root, file)}:${line}`;
  return long ? `${method ? `${method} ` : ""}${place}:${column}` : place;
}

/** What vitest itself puts on an error, or what is shown elsewhere. */
const shown = new Set(
  "name message stack stacks stackStr cause diff actual expected showDiff operator ok generatedMessage constructor toString toJSON codeFrame remote".split(
    " ",
  ),
);
const detailsLength = 600;

/** The other fields of an error, such as the `code` of a Problem. */
function detailsOf(error: SerializedError): string {
  const details = Object.entries(error).filter(([key, value]) => !shown.has(key) && typeof value !== "function");
  if (details.length === 0) return "";
  return JSON.stringify(Object.fromEntries(details)).slice(0, detailsLength);
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}
