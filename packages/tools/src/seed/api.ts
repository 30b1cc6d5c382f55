import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { type Outcome, pauseMs } from "./pause.ts";
import { NotSeeded, refusal } from "./refused.ts";

const usualWaitLimits: WaitLimits = { silentMs: 30_000, busyMs: 120_000 };
const answerWithinMs = 60_000;

/** A request in the terms of the API; `json` and `bytes` exclude each other. */
export interface Call {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  json?: unknown;
  bytes?: { body: Uint8Array<ArrayBuffer> | string; contentType: string };
  /** Makes a repeat harmless. Writes get one of their own when none is given. */
  idempotencyKey?: string;
  ifMatch?: string;
}

/** The platform as one person, or nobody, sees it through the gateway. */
export interface Api {
  /** Sends a request and gives its answer, whatever its size. Throws `Refused` for anything but success. */
  send(call: Call): Promise<Response>;
  /** The same, with the answer's JSON checked against a schema. */
  ask<S extends z.ZodType>(schema: S, call: Call): Promise<z.output<S>>;
  /** The platform as the holder of a session token sees it. */
  as(token: string): Api;
}

/** For how long a request is repeated while nobody answers, and while the platform says that it is busy. */
export interface WaitLimits {
  silentMs: number;
  busyMs: number;
}

/** Where the platform is, as whom it is asked, and who hears that it makes us wait. */
export interface ApiOptions {
  origin: string;
  token?: string;
  log?: (line: string) => void;
  waitLimits?: WaitLimits;
}

/**
 * A client of the public API. It waits for as long as the platform asks (429) or needs to come up (503, no connection),
 * within `waitLimits`: every write carries an Idempotency-Key, so that a repeat is harmless.
 */
export function newApi(options: ApiOptions): Api {
  const { origin, token, log = () => {}, waitLimits = usualWaitLimits } = options;
  const send = async (call: Call) => {
    const name = `${call.method} ${call.path.split("?", 1)[0]}`;
    const init = request(call, token);
    const answer = await patiently(
      () => fetch(new URL(call.path, origin), { ...init, signal: AbortSignal.timeout(answerWithinMs) }),
      (ms, why) => log(`${name}: ${why}, again in ${(ms / 1000).toFixed(1)} s`),
      waitLimits,
    );
    if (!answer) throw new NotSeeded(`Nobody answers at ${origin}. \`pnpm dev\` starts the platform.`);
    if (!answer.ok) throw await refusal(name, answer);
    return answer;
  };
  return {
    send,
    ask: async (schema, call) => schema.parse(await (await send(call)).json()),
    as: (other) => newApi({ ...options, token: other }),
  };
}

function request(call: Call, token: string | undefined): RequestInit {
  const { method, json, bytes, ifMatch } = call;
  const headers: Record<string, string> = {
    Accept: "application/json",
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(method !== "GET" && { "Idempotency-Key": call.idempotencyKey ?? crypto.randomUUID() }),
    ...(json !== undefined && { "Content-Type": "application/json" }),
    ...(bytes && { "Content-Type": bytes.contentType }),
    ...(ifMatch && { "If-Match": ifMatch }),
  };
  const body = bytes?.body ?? (json === undefined ? undefined : JSON.stringify(json));
  return { method, headers, ...(body !== undefined && { body }) };
}

/** The answer; undefined when none came within the limits. */
async function patiently(
  attempt: () => Promise<Response>,
  onWait: (ms: number, why: string) => void,
  { silentMs, busyMs }: WaitLimits,
): Promise<Response | undefined> {
  const begun = Date.now();
  for (let attempts = 0; ; attempts++) {
    const answer = await attempt().catch(() => undefined);
    const wait = pauseMs(outcomeOf(answer), attempts);
    const until = begun + (answer ? busyMs : silentMs);
    if (wait === null || Date.now() + wait > until) return answer;
    await answer?.body?.cancel();
    onWait(wait, answer ? `answered ${answer.status}` : "no answer");
    await pause(wait);
  }
}

function outcomeOf(answer: Response | undefined): Outcome {
  return answer ? { status: answer.status, retryAfter: answer.headers.get("Retry-After") } : "no answer";
}
