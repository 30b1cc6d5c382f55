import { build } from "../build.ts";
import { inTurns } from "../command.ts";
import { type Listener, runVerify } from "../verify/run.ts";
import type { Outcome } from "./outcome.ts";
import { runSuite } from "./run-suite.ts";
import type { Part } from "./selection.ts";
import { measuredSlowness } from "./slowness.ts";
import { TimeBudget } from "./time-budget.ts";

/** No run takes longer, whatever hangs. A minute is kept to end what runs and to say how it ended. */
const runSeconds = 79 * 60;

export interface Run {
  root: string;
  /** How many suites run at a time, but for those that run alone. */
  lanes: number;
  /** The checks of `pnpm verify`, with the tests that need no runtime or without. */
  verify: false | { unitTests: boolean };
  parts: Part[];
  /** When the run has to be over, in seconds from the start of this process. */
  seconds?: number;
}

/** These take the longest, and much of that is waiting: begun first, they run beside all others. */
const longest = ["gateway", "tools", "identity", "content"];

/** Runs the checks, then the suites. */
export async function runAll(run: Run, { begins, ends }: Listener = {}): Promise<Outcome[]> {
  const { root, lanes, verify, parts, seconds = runSeconds } = run;
  const outcomes: Outcome[] = [];
  const done = (outcome: Outcome) => {
    outcomes.push(outcome);
    ends?.(outcome);
  };
  const budget = new TimeBudget(
    seconds,
    parts.map(({ suite }) => suite),
    lanes,
  );
  if (verify) done(await runVerify(root, { ...verify, secondsLeft: () => budget.left() }, { begins }));
  await build(root);

  // Load comes and goes: the slowest moment so far counts for all that come after it.
  let slowness = 1;
  const job =
    ({ suite, filter }: Part) =>
    async () => {
      slowness = Math.max(slowness, await measuredSlowness(root));
      const limitSeconds = budget.take(suite.name, slowness);
      if (limitSeconds === undefined) return done(notRun(suite.name, seconds));
      begins?.(`${suite.name} (the machine is ${slowness.toFixed(1)} times slower than a quiet one)`);
      done(await runSuite({ ...suite, limitSeconds }, root, { filter, slowness }));
      budget.giveBack(suite.name);
    };
  const rank = ({ suite }: Part) => (longest.includes(suite.name) ? longest.indexOf(suite.name) : longest.length);
  const inOrder = parts.toSorted((a, b) => rank(a) - rank(b));
  const jobs = (alone: boolean) => inOrder.filter(({ suite }) => suite.alone === alone).map(job);
  await inTurns(jobs(false), lanes);
  await inTurns(jobs(true), 1);
  return outcomes;
}

function notRun(name: string, seconds: number): Outcome {
  const failures = [`${name} did not run: the ${Math.round(seconds / 60)} minutes of this run were over.`];
  return { name, seconds: 0, passed: 0, failed: 1, skipped: 0, failures, slowest: [] };
}
