import { type ChildProcess, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { NotReady } from "./preflight.ts";

/** Four minutes only end what hangs: a busy machine takes a while. */
const readyWithinMs = 240_000;
const answerWithinMs = 10_000;
const pollMs = 100;
const stopWithinMs = 8_000;
const endWithStdin = fileURLToPath(new URL("./end-with-stdin.ts", import.meta.url).href);

/** A running `wrangler dev` of all Workers. */
export interface Server {
  /** Settles when wrangler has ended, by itself or by `stop`. */
  ended: Promise<number>;
  /** Ends wrangler and all that it started; safe to call again. */
  stop(): Promise<void>;
}

/** The surroundings of wrangler: our Node first on the path, and nothing that asks the internet. */
export function quietEnv(root: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_WRITE_LOGS: "false",
    X_LOCAL_EXPLORER: "true",
  };
}

/**
 * Starts every Worker in one wrangler, in a process group of its own so that stopping leaves nothing behind. The group
 * also ends when this process does, however that comes.
 */
export function startServer(options: {
  root: string;
  configs: string[];
  state: string;
  port: number;
  inspector: number;
  onLine: (line: string) => void;
}): Server {
  const { root, configs, state, port, inspector, onLine } = options;
  const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
  const args = ["dev", ...configs.flatMap((path) => ["-c", path]), "--persist-to", state, "--port", String(port)];
  const child = spawn(
    "node",
    [
      "--import",
      endWithStdin,
      wrangler,
      ...args,
      "--inspector-port",
      String(inspector),
      "--show-interactive-dev-session=false",
    ],
    {
      cwd: root,
      env: quietEnv(root),
      // Standard input is a pipe for the sake of `endWithStdin`.
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    },
  );
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", onLine);
  const ended = new Promise<number>((settle) => child.once("exit", (code) => settle(code ?? 1)));
  return { ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  signal(child, "SIGTERM");
  const timer = setTimeout(() => signal(child, "SIGKILL"), stopWithinMs);
  await ended;
  clearTimeout(timer);
  // A workerd that outlived its wrangler.
  signal(child, "SIGKILL");
}

/** To the whole group; it is fine when nobody is left in it. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Waits until the platform says that every part of it is well. Throws `NotReady` with what it said last. */
export async function untilHealthy(origin: string, server: Server): Promise<void> {
  let ended = false;
  void server.ended.then(() => {
    ended = true;
  });
  let last = "no answer";
  for (const until = Date.now() + readyWithinMs; Date.now() < until; ) {
    if (ended) throw new NotReady("wrangler ended before the platform was up.");
    // A Worker that does not build leaves the question waiting.
    const signal = AbortSignal.timeout(answerWithinMs);
    const answer = await fetch(`${origin}/healthz`, { signal }).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
    await new Promise((settle) => setTimeout(settle, pollMs));
  }
  throw new NotReady(`The platform was not well within ${readyWithinMs / 1000} s: ${last}`);
}
