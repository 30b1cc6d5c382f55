import { type ProblemCode, problemCodes } from "@edgewise/contracts/problem-codes";

/** One field of the input that is wrong: where it is, and what is wrong in a sentence. */
export type FieldError =
  /** A JSON Pointer into the body, as a URI fragment (RFC 6901). */
  | { pointer: string; detail: string }
  /** A query, path or header parameter. */
  | { parameter: string; detail: string };

/** What a problem may carry besides its sentence. */
export interface ProblemExtras {
  errors?: FieldError[] | undefined;
  /** Seconds after which a retry may succeed; becomes `Retry-After`. */
  retryAfterSeconds?: number | undefined;
  /** More headers of the response, such as `Content-Range` of a 416. */
  headers?: Record<string, string> | undefined;
}

/**
 * The error to throw when a rule is broken. It becomes `application/problem+json` (RFC 9457) in one place and keeps its
 * code across RPC. The sentence is shown to people, so it must not hold secrets, SQL or personal data.
 *
 * @example
 * if (!row) throw new Problem("resource.missing", "No such course.");
 * throw new Problem("rate.limited", "Too many attempts.", { retryAfterSeconds: 30 });
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.code = code;
    this.extras = extras;
  }
}

/** Recognises a Problem by its shape: one that crossed RPC is not an instance of this isolate's class. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code in problemCodes;
}

/** What a problem of this code looks like, for the API's description. */
export function problemExample(code: ProblemCode) {
  const { status, title } = problemCodes[code];
  return { type: typeOf(code), title, status, detail: title, code, traceId: "0".repeat(32) };
}

/** The response for a problem. A person can quote `traceId`, and an operator can look it up. */
export function problemResponse(problem: Problem, traceId: string): Response {
  const { status, title } = problemCodes[problem.code];
  const { errors, retryAfterSeconds, headers } = problem.extras ?? {};
  const body = {
    type: typeOf(problem.code),
    title,
    status,
    detail: problem.message,
    code: problem.code,
    traceId,
    ...(errors && { errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="edgewise"' }),
      ...(retryAfterSeconds !== undefined && { "Retry-After": String(Math.ceil(retryAfterSeconds)) }),
      ...headers,
    },
  });
}

/** The problem to show for anything thrown: itself when it is one, otherwise a 500 that reveals nothing. */
export function toProblem(error: unknown): Problem {
  return isProblem(error) ? error : new Problem("internal", "An unexpected error occurred. It has been logged.");
}

function typeOf(code: ProblemCode): string {
  return `urn:problem:edgewise:${code}`;
}
