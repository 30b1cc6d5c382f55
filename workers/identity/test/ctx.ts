import { baseCtx } from "@edgewise/chassis/context";
import { newTrace } from "@edgewise/chassis/trace";
import { type Ctx, type Env, newCtx } from "../src/context.ts";
import { testEnv } from "./factories.ts";

/** A context of no request, at a given instant. */
export function ctxAt(now: number, env: Env = testEnv): Ctx {
  const waitUntil = (work: Promise<unknown>) => void work;
  return newCtx(baseCtx({ service: "identity", env, trace: newTrace(), waitUntil, now: () => now }), env);
}
