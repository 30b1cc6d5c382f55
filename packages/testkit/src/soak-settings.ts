/** What `pnpm soak` asks of the tests that it starts. */
export interface SoakSettings {
  /** Undefined when nothing is soaked. */
  area: string | undefined;
  seed: number;
  /** How many times as many runs as the proof names. */
  times: number;
}

const names = { area: "SOAK_AREA", seed: "SOAK_SEED", times: "SOAK_TIMES" } as const;

/** Reads the settings from the environment. */
export function soakSettings(): SoakSettings {
  const { [names.area]: area, [names.seed]: seed, [names.times]: times } = process.env;
  return { area: area || undefined, seed: Number(seed ?? 0) | 0, times: Math.max(1, Number(times ?? 1) || 1) };
}

/** The same settings as variables of a process; none when nothing is soaked. */
export function soakVariables({ area, seed, times }: SoakSettings): Record<string, string> {
  if (area === undefined) return {};
  return { [names.area]: area, [names.seed]: String(seed), [names.times]: String(times) };
}
