import type { components } from "./openapi.generated.ts";

type Problem = components["schemas"]["Problem"];

/** The platform's problem codes: a closed list, to which later versions may add. */
export type ProblemCode = Problem["code"];

/** Failures without an answer of the platform: it was not reached, took too long, or the answer makes no sense. */
export type FailureCode = "network" | "timeout" | "unreadable";

/** Everything that `ApiProblem.code` can be. */
export type ApiCode = ProblemCode | FailureCode;

/** One field that is wrong: a JSON Pointer into the body as a URI fragment (`#/title`), or the name of a parameter. */
export type FieldError = NonNullable<Problem["errors"]>[number];

/** What an `ApiProblem` is made of. */
export interface ProblemParts {
  code: ApiCode;
  detail: string;
  /** 0 when there was no answer. */
  status?: number;
  title?: string;
  traceId?: string | undefined;
  errors?: readonly FieldError[];
  retryAfterSeconds?: number | undefined;
  body?: unknown;
  cause?: unknown;
}

/**
 * The only error that a call rejects with, except for the reason of your own `signal`. Branch on `code`; `message` is a
 * sentence for people; `traceId` is what an operator can look up.
 */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ApiCode;
  readonly status: number;
  readonly title: string;
  readonly traceId: string | undefined;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;
  /** The body of a failure that is not a problem, such as the health of an unhealthy platform. */
  readonly body: unknown;

  constructor(parts: ProblemParts) {
    super(parts.detail, { cause: parts.cause });
    this.code = parts.code;
    this.status = parts.status ?? 0;
    this.title = parts.title ?? parts.detail;
    this.traceId = parts.traceId;
    this.errors = parts.errors ?? [];
    this.retryAfterSeconds = parts.retryAfterSeconds;
    this.body = parts.body;
  }

  /**
   * What is wrong by field: `/title` for a field of the body, `limit` for a parameter. The first error of each counts.
   */
  get fields(): Record<string, string> {
    const named = this.errors.map(({ pointer, parameter, detail }) => [parameter ?? plain(pointer ?? "#"), detail]);
    return Object.fromEntries(named.reverse());
  }
}

/**
 * Whether a caught error is a problem, with one of these codes if any are given. Checks the shape, so that it also
 * recognises a problem thrown by another copy of this module.
 *
 * @example
 * try {
 *   await api.post("/v1/authoring/courses", { body: { title, language: "en" } });
 * } catch (error) {
 *   if (isProblem(error, "input.invalid")) return error.fields; // { "/title": "Too long." }
 *   throw error;
 * }
 */
export function isProblem<C extends ApiCode = ApiCode>(
  error: unknown,
  ...codes: C[]
): error is ApiProblem & { code: C } {
  if (!(error instanceof Error && error.name === "ApiProblem" && "code" in error)) return false;
  return codes.length === 0 || codes.some((code) => code === error.code);
}

/** The problem in an unsuccessful answer; `unreadable` if it is not the platform's. Rejects if the body breaks off. */
export async function problemIn(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const retryAfterSeconds = secondsIn(response.headers.get("Retry-After"));
  const body = json(await response.text());
  if (!isProblemBody(body)) {
    return new ApiProblem({
      code: "unreadable",
      status,
      detail: `The answer ${status} is not readable.`,
      body,
      retryAfterSeconds,
    });
  }
  return new ApiProblem({ ...body, status, retryAfterSeconds });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblemBody(body: unknown): body is Problem {
  return (
    typeof body === "object" &&
    body !== null &&
    "code" in body &&
    typeof body.code === "string" &&
    "detail" in body &&
    typeof body.detail === "string" &&
    (!("errors" in body) || Array.isArray(body.errors))
  );
}

function secondsIn(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

function plain(pointer: string): string {
  try {
    return decodeURIComponent(pointer.replace(/^#/, ""));
  } catch {
    return pointer;
  }
}
