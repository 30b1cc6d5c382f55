import { stripVTControlCharacters } from "node:util";

/** Turns what wrangler prints into what a developer wants to read; undefined for a line that says nothing new. */
export type Condense = (line: string) => string | undefined;

const request = /^(?:\[wrangler:\w+\] )?(?<method>[A-Z]+) (?<path>\/\S*) (?<status>\d{3}) .*\((?<ms>\d+)ms\)$/;
const spoken = /^(?:\[(?<worker>[\w-]+)\] )?(?<text>.*)$/;
const trouble = /^[✘▲] \[(?<level>ERROR|WARNING)\] (?<text>.*)$/u;
const notices = /^(?:\[wrangler:\w+\] |⎔ )?(?<text>(?:Reloading|Build failed|Your worker|\S+ has changed).*)$/u;
/** What belongs to no request and what we know already. */
const expected = /Scheduled Workers are not automatically triggered/;

/**
 * One line in, at most one line out. A request is one line; a Worker's own JSON line is one line with its fields, unless
 * it only repeats the request; an error keeps its indented lines.
 */
export function condenser(): Condense {
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
    if (inTrouble && /^\s+\S/.test(line)) return line;
    if (line !== "") inTrouble = false;

    const asked = request.exec(line)?.groups;
    if (asked) return `${asked.status}  ${asked.method?.padEnd(6)} ${asked.path}  ${asked.ms} ms`;
    const { worker, text = "" } = spoken.exec(line)?.groups ?? {};
    if (text.startsWith("{")) return jsonLine(text);
    if (worker && worker !== "wrangler") return `${worker}  ${text}`;
    return notices.exec(line)?.groups?.text;
  };
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
  const { at: _at, level, event, service, traceId, spanId: _spanId, ...rest } = fields;
  if (event === "http.request" || level === "debug") return undefined;
  const details = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const trace = typeof traceId === "string" ? [`trace=${traceId}`] : [];
  return [`${level}`, `${service}`, `${event}`, ...details, ...trace].join("  ");
}
