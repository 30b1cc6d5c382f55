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

/** A call before it is passed to the library. */
export interface Call {
  ctx: Ctx;
  headers: Headers;
  input: Input;
  /** The session of the call; undefined if there is none or it is not needed. */
  caller: Caller | undefined;
}

/** A call that succeeded. */
export interface Succeeded extends Call {
  /** Parsed JSON; null for a redirect. */
  body: unknown;
  /** The target of a redirect. */
  location: string | null;
  begun: BegunSession | undefined;
}

/** Who called, by their session. */
export interface Caller {
  userId: string;
  sessionId: string;
  impersonatorId: string | null;
}

/** What to record besides actor, origin and time. */
export type Act = Omit<AuditEvent, "origin">;

type Fields = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/**
 * One endpoint of the authentication library as we offer it: only the endpoints in these tables can be called, with
 * only the fields in their schemas.
 */
export interface Operation {
  operationId: string;
  method: "get" | "post";
  /** Below /v1/auth, with `{name}` for parameters. */
  path: string;
  summary: string;
  description?: string;
  tag: string;
  /** Whether a session is needed; the library decides whether it may act on that object. */
  session: boolean;
  /** Whether providers of sign-in are needed, whose descriptions are fetched from them. */
  federated?: boolean;
  /** Forbidden for an admin who acts as the user, because it would leave them permanent access. */
  ownerOnly?: boolean;
  body?: Fields;
  query?: Fields;
  params?: Fields;
  /** The library's names for query parameters that have other names here. */
  libraryNames?: Record<string, string>;
  /** The response of a success; null if it redirects. */
  answer: z.ZodType | null;
  answers?: string;
  problems: ProblemCode[];
  /** Error codes of the library that mean something different in this operation. */
  meanings?: Record<string, Meaning>;
  /** Runs before the library sees anything; throws the problem that stops the request. */
  before?: (call: Call) => Promise<void>;
  /** The audit entries of a success. */
  acts?: (call: Succeeded) => Act[];
  /** The audit entries of a refusal; looked up after the answer. */
  refusals?: (call: Call, code: ProblemCode) => Promise<Act[]>;
  /** Runs after a success; it may still add headers to the answer. */
  after?: (call: Succeeded, response: Response) => Promise<void>;
  /** The part of the library's response to return, if not all of it. */
  shown?: (body: unknown) => unknown;
  /** The minimum time of an answer in ms, if the work differs for existing and missing accounts. */
  floorMs?: number;
  /** Whether a success changes the caller's claims, so that the gateway must forget its access token. */
  forgetsCaller?: boolean;
}
