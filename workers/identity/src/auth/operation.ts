import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import type { z } from "@hono/zod-openapi";
import type { AuditEvent } from "../audit/record.ts";
import type { Ctx } from "../context.ts";
import type { Meaning } from "./problem-of.ts";
import type { BegunSession } from "./request-scope.ts";

/** What a caller sent, checked against the operation's schemas. */
export interface Input {
  body: Record<string, unknown>;
  query: Record<string, string>;
  params: Record<string, string>;
}

/** A call on its way to the library. */
export interface Call {
  ctx: Ctx;
  headers: Headers;
  input: Input;
  /** Whose session the call was made with; undefined for nobody, and where it does not matter. */
  caller: Caller | undefined;
}

/** A call that succeeded. */
export interface Succeeded extends Call {
  /** Parsed JSON; null for a redirect. */
  body: unknown;
  /** Where a redirect leads. */
  location: string | null;
  begun: BegunSession | undefined;
}

/** Who called, by their session. */
export interface Caller {
  userId: string;
  sessionId: string;
  impersonatorId: string | null;
}

/** What is to be recorded beside who, whence and when. */
export type Act = Omit<AuditEvent, "origin">;

type Fields = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/**
 * One endpoint of the authentication library as we offer it: only what stands in these tables can be called at all, with
 * only the fields that the schemas name.
 */
export interface Operation {
  operationId: string;
  method: "get" | "post";
  /** Below /v1/auth, with `{name}` for parameters. */
  path: string;
  summary: string;
  description?: string;
  tag: string;
  /** Whether a session is needed; whether it may do this to that object is for the library to decide. */
  session: boolean;
  /** Whether providers of sign-in are needed, whose descriptions are fetched from them. */
  federated?: boolean;
  /** Whether an admin who acts as the user may not do it: it would leave them a way in for good. */
  ownerOnly?: boolean;
  body?: Fields;
  query?: Fields;
  params?: Fields;
  /** The library's names for query parameters that go by another name here. */
  libraryNames?: Record<string, string>;
  /** What a success answers; null where it redirects. */
  answer: z.ZodType | null;
  answers?: string;
  problems: ProblemCode[];
  /** The library's codes that mean something else here than elsewhere. */
  meanings?: Record<string, Meaning>;
  /** Runs before the library sees anything; throws the problem that stops the request. */
  before?: (call: Call) => Promise<void>;
  /** What a success is in the audit log. */
  acts?: (call: Succeeded) => Act[];
  /** What a refusal is in the audit log; looked up after the answer. */
  refusals?: (call: Call, code: ProblemCode) => Promise<Act[]>;
  /** Runs after a success, with the answer that may still get headers. */
  after?: (call: Succeeded, response: Response) => Promise<void>;
  /** What is given out of the library's answer, where that is not all of it. */
  shown?: (body: unknown) => unknown;
  /** The least time an answer takes, in ms, where the work differs between an account that exists and one that does not. */
  floorMs?: number;
  /** Whether a success changes what an access token of the caller would say, so that the gateway has to forget it. */
  forgetsCaller?: boolean;
}
