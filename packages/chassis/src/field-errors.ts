import type { z } from "zod";
import type { FieldError } from "./problem.ts";

/** Names every wrong field: a JSON Pointer fragment (RFC 6901) in a body, the name of a parameter elsewhere. */
export function fieldErrors(failed: { target: string; error: z.core.$ZodError }): FieldError[] {
  return failed.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => fieldError(failed.target, path, issue.message)),
  );
}

/** Fields that should not be there are reported at their parent; point at each of them instead. */
function pathsOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function fieldError(target: string, path: PropertyKey[], detail: string): FieldError {
  if (target !== "json" && target !== "form") return { parameter: path.map(String).join("."), detail };
  const pointer = path.map((part) => `/${escaped(String(part))}`).join("");
  return { pointer: `#${pointer}`, detail };
}

function escaped(part: string): string {
  return encodeURIComponent(part.replace(/~/g, "~0").replace(/\//g, "~1"));
}
