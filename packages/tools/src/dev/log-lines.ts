import { stripVTControlCharacters } from "node:util";

/** Turns what wrangler prints into what a developer wants to read; undefined for a line that says nothing new. */
export type Condense = (line: string) => string | undefined;

const request = /^(?:\[wrangler:\w+\] )?(?<method>[A-Z]+) (?<path>\/\S*) (?<status>\d{3}) .*\((?<ms>\d+)ms\)$/;
const spoken = /^(?:\[(?<worker>[\w-]+)\] )?(?<text>.*)$/;
const trouble = /^[✘▲] \[(?<level>ERROR|WARNING)\] (?<text>.*)$/u;
const notices = /^(?:\[wrangler:\w+\] |⎔ )?(?<text>(?:Reloading|Build failed|Your worker|\S+ has changed).*)$/u;
/** A frame of a stack with a place in a file of this machine. */
const frame = /^(?<head>\s+at .*?)\(?(?:async )?file:\/\/(?<path>\/[^)]*)\)?$/;
/** What belongs to no request and what we know already. */
const expected = /Scheduled Workers are not automatically triggered/;

/**
 * One line in, at most one line out. A request is one line; a Worker's own JSON line is one line with its fields, unless
 * it only repeats the request; an error keeps its indented lines, but of its stack only what lies in our own sources below
 * `root`.
 */
export function condenser(root: string): Condense {
  let inTrouble = false;
  return (raw) => {
    const line = stripVTControlCharacters(raw).trimEnd();
    const problem = trouble.exec(line)?.groups;
    if (problem) {
      inTrouble = !expected.test(problem.text ?? "");
      const json = jsonLine(problem.text ?? "");
      if (json) inTrouble = false;
      return json ?? (inTrouble ? `${problem.level?.toLowerCase()}  ${problem.text}` : undefined);
    }
    if (inTrouble && /^\s+\S/.test(line)) return ownFrame(line, root);
    if (line !== "") inTrouble = false;

    const asked = request.exec(line)?.groups;
    if (asked) return `${asked.status}  ${asked.method?.padEnd(6)} ${asked.path}  ${asked.ms} ms`;
    const { worker, text = "" } = spoken.exec(line)?.groups ?? {};
    if (text.startsWith("{")) return jsonLine(text);
    if (worker && worker !== "wrangler") return `${worker}  ${text}`;
    return notices.exec(line)?.groups?.text;
  };
}

/** A frame with its place as an editor opens it; undefined for one of a library or of the bundle. Other lines stay. */
function ownFrame(line: string, root: string): string | undefined {
  const { head, path } = frame.exec(line)?.groups ?? {};
  if (head === undefined || path === undefined) return line;
  if (!path.startsWith(`${root}/`) || /\/(?:node_modules|\.wrangler)\//.test(path)) return undefined;
  return `${head.replace("null.<anonymous> ", "")}${path.slice(root.length + 1)}`;
}

/** One of the platform's own log lines, or undefined when it is none or only tells of a request that is shown anyway. */
function jsonLine(text: string): string | undefined {
  if (!text.startsWith("{")) return undefined;
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(text);
  } catch {
    return text;
  }
  // What was thrown follows with places in our sources; the line itself has only places in the bundle.
  const { at: _at, level, event, service, traceId, spanId: _spanId, stack: _stack, ...rest } = fields;
  if (event === "http.request" || level === "debug") return undefined;
  const details = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const trace = typeof traceId === "string" ? [`trace=${traceId}`] : [];
  return [`${level}`, `${service}`, `${event}`, ...details, ...trace].join("  ");
}
