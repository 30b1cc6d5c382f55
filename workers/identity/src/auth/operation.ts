import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import type { z } from "@hono/zod-openapi";
import type { Ctx } from "../context.ts";

/** What a caller sent, checked against the operation's schemas. */
export interface Input {
  body: Record<string, unknown>;
  query: Record<string, string>;
  params: Record<string, string>;
}

/** What the library answered. */
export interface Outcome {
  status: number;
  /** Parsed JSON; null for a redirect. */
  body: unknown;
}

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
  /** Whether a session is needed, which is all that decides who may call; the library checks. */
  session: boolean;
  body?: Fields;
  query?: Fields;
  params?: Fields;
  /** What a success answers; null where it redirects. */
  answer: z.ZodType | null;
  description200?: string;
  problems: ProblemCode[];
  /** Runs before the library sees anything; throws the problem that stops the request. */
  before?: (ctx: Ctx, input: Input, request: Request) => Promise<void>;
  /** Runs after a success. */
  after?: (ctx: Ctx, input: Input, outcome: Outcome) => Promise<void>;
  /** Runs after a refusal. */
  refused?: (ctx: Ctx, input: Input, code: ProblemCode) => Promise<void>;
  /** Whether a success changes what an access token of the caller would say, so that the gateway has to forget it. */
  forgetsCaller?: boolean;
}
