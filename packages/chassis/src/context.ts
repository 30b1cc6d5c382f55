import type { AccessClaims, OrganisationRole, Role, Scope } from "@edgewise/contracts/actor";
import type { Hearer } from "@edgewise/contracts/events";
import type { IdPrefix } from "@edgewise/contracts/ids";
import type { Call } from "@edgewise/contracts/rpc/call";
import type { ServiceName } from "@edgewise/contracts/services";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { databaseOf } from "./database.ts";
import { newId } from "./ids.ts";
import { type Log, newLog } from "./log.ts";
import { type Trace, traceFields } from "./trace.ts";

/** Who is asking. `scopes` is null for a session, which may do everything its user may. */
export interface Actor {
  id: string;
  sessionId: string;
  roles: Role[];
  organisations: { id: string; role: OrganisationRole }[];
  scopes: Scope[] | null;
  /** The admin who acts as this user, if one does. */
  impersonatorId: string | null;
}

/** A request's Idempotency-Key, which is stored with the effect. */
export interface IdempotencyClaim {
  key: string;
  fingerprint: string;
  /** Set by whoever has stored it. */
  kept: boolean;
}

/** Everything a verb may touch. A service adds its peers and its stores. */
export interface BaseCtx {
  service: ServiceName;
  db: DrizzleD1Database & { $client: D1Database };
  /** Undefined when nobody is signed in, and in consumers and sweeps. */
  actor: Actor | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  newId<P extends IdPrefix>(prefix: P): `${P}_${string}`;
  trace: Trace;
  /** When the caller stops waiting, in milliseconds since 1970; undefined when nobody waits. */
  deadline?: number | undefined;
  log: Log;
  /** Keeps the Worker alive for work after the response; a failure is logged. */
  defer(work: Promise<unknown>): void;
  /** The inbox queues of other services that this service may send to. */
  queues: Partial<Record<Hearer, Queue>>;
  /** Cache groups that this request's commits have made stale; its answer names them. */
  invalidated: Set<string>;
  /** What SQL that changes public answers looks like. A commit with such a write and no groups to invalidate is refused. */
  publicWrites?: readonly RegExp[] | undefined;
  idempotency?: IdempotencyClaim | undefined;
  /** The event whose effect this is, in a consumer. */
  cause?: { id: string; type: string } | undefined;
}

/** Bindings that every service has. Queue producers are named `INBOX_<SERVICE>`. */
export interface BaseEnv {
  DB: D1Database;
  TOKEN_ISSUER: string;
  /** Where people reach the platform. */
  PUBLIC_ORIGIN?: string;
  INBOX_IDENTITY?: Queue;
  INBOX_CONTENT?: Queue;
  INBOX_GATEWAY?: Queue;
}

export interface ContextParts {
  service: ServiceName;
  env: BaseEnv;
  trace: Trace;
  deadline?: number | undefined;
  actor?: Actor | undefined;
  waitUntil(work: Promise<unknown>): void;
  /** Tests may pass a clock. */
  now?: (() => number) | undefined;
}

/** The part of a service's context that all services share. */
export function baseCtx({ service, env, trace, deadline, actor, waitUntil, now = Date.now }: ContextParts): BaseCtx {
  const log = newLog(service, { trace, origin: env.PUBLIC_ORIGIN });
  return {
    service,
    db: databaseOf(env.DB),
    actor,
    now,
    newId: (prefix) => newId(prefix, now()),
    trace,
    deadline,
    log,
    defer: (work) => waitUntil(work.catch((thrown: unknown) => log("error", "deferred.failed", { thrown }))),
    queues: {
      ...(env.INBOX_IDENTITY && { identity: env.INBOX_IDENTITY }),
      ...(env.INBOX_CONTENT && { content: env.INBOX_CONTENT }),
      ...(env.INBOX_GATEWAY && { gateway: env.INBOX_GATEWAY }),
    },
    invalidated: new Set(),
  };
}

/** The fields that an RPC call out of this context carries. */
export function callFrom(ctx: { trace: Trace; deadline?: number | undefined }): Call {
  return { ...traceFields(ctx.trace), ...(ctx.deadline !== undefined && { deadline: ctx.deadline }) };
}

/** The actor that verified claims describe. */
export function actorOf(claims: AccessClaims): Actor {
  return {
    id: claims.sub,
    sessionId: claims.sid,
    roles: claims.roles,
    organisations: claims.orgs,
    scopes: claims.scope === undefined ? null : (claims.scope.split(" ") as Scope[]),
    impersonatorId: claims.act?.sub ?? null,
  };
}
