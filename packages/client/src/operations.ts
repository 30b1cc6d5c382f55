import type { paths } from "./openapi.generated.ts";

/** The methods of the API, as the OpenAPI document spells them. */
export type Method = "get" | "put" | "post" | "patch" | "delete";

/** Every path that answers a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: Operation } ? P : never;
}[keyof paths];

/** The paths whose answer is JSON, text or nothing; the others stream bytes, which `send` is for. */
export type ReadablePath<M extends Method> = {
  [P in PathOf<M>]: [DataOf<P, M>] extends [never] ? never : P;
}[PathOf<M>];

/** The paths whose answer is one page of a list, with the cursor of the next. */
export type ListPath = {
  [P in PathOf<"get">]: DataOf<P, "get"> extends PageOf<unknown> ? P : never;
}[PathOf<"get">];

/** What a successful call gives: parsed JSON, a string for text, undefined for an empty answer. */
export type DataOf<P extends keyof paths, M extends Method> = Answered<OperationAt<P, M>>;

/** One item of a list. */
export type ItemOf<P extends ListPath> = DataOf<P, "get"> extends PageOf<infer I> ? I : never;

/** What a call needs besides its path: only what the operation knows, and required where the operation requires it. */
export type OptionsOf<P extends keyof paths, M extends Method> = Exact<
  PathPart<OperationAt<P, M>> &
    QueryPart<OperationAt<P, M>> &
    BodyPart<OperationAt<P, M>> &
    IfMatchPart<OperationAt<P, M>> &
    CallOptions
>;

/** The options as an argument that may be left out when nothing in it is required. */
export type OptionsArgument<P extends keyof paths, M extends Method> =
  Partial<OptionsOf<P, M>> extends OptionsOf<P, M> ? [options?: OptionsOf<P, M>] : [options: OptionsOf<P, M>];

/** Options of every call. */
export interface CallOptions {
  /** Added to the client's own headers; the same name replaces. */
  headers?: Record<string, string> | undefined;
  /** Ends the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** For all attempts and the pauses between them together. */
  timeoutMs?: number | undefined;
  /** Retries after a failure that may be temporary; 0 for none. */
  retries?: number | undefined;
  /** Your own key, to repeat a write after a restart. Without it, a write gets one that lasts for the call. */
  idempotencyKey?: string | undefined;
}

/** A page of a list; `next` is null at the end. */
export interface PageOf<I> {
  items: I[];
  next: string | null;
}

interface Operation {
  responses: unknown;
}

type SuccessStatus = 200 | 201 | 202 | 204;
type Exact<T> = { [K in keyof T]: T[K] };
type Loose<T> = { [K in keyof T]: T[K] | undefined };
type OperationAt<P extends keyof paths, M extends Method> = paths[P] extends { [K in M]: infer O } ? O : never;

type Answered<O> = O extends { responses: infer R }
  ? { [S in keyof R & SuccessStatus]: R[S] extends { content: infer C } ? Parsed<C> : undefined }[keyof R &
      SuccessStatus]
  : never;
type Parsed<C> = {
  [T in keyof C]: T extends `${string}json` ? C[T] : T extends `text/${string}` ? string : never;
}[keyof C];

type PathPart<O> = O extends { parameters: { path: infer P } } ? { path: P } : unknown;

type QueryPart<O> = O extends { parameters: { query: infer Q } }
  ? { query: Loose<Q> }
  : O extends { parameters: { query?: infer Q } }
    ? [Q] extends [undefined]
      ? unknown
      : { query?: Loose<Q> | undefined }
    : unknown;

type BodyPart<O> = O extends { requestBody: { content: infer C } }
  ? [JsonIn<C>] extends [never]
    ? { body: BodyInit; contentType: keyof C }
    : { body: JsonIn<C> }
  : unknown;
type JsonIn<C> = { [T in keyof C]: T extends `${string}json` ? C[T] : never }[keyof C];

/** Where the platform refuses a change without `If-Match` (428) it cannot be forgotten here either. */
type IfMatchPart<O> = O extends { responses: { 428: unknown } }
  ? { ifMatch: string | undefined }
  : O extends { parameters: { header?: infer H } }
    ? "if-match" extends keyof ([H] extends [undefined] ? object : NonNullable<H>)
      ? { ifMatch?: string | undefined }
      : unknown
    : unknown;
