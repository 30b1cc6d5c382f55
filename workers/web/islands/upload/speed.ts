const windowMs = 8_000;

/** How fast bytes go, as the last seconds tell. */
export interface Speed {
  /** Bytes a second after `bytes` have gone in all by `atMs`; undefined until that can be told. */
  at(atMs: number, bytes: number): number | undefined;
  /** What comes next has nothing to do with what was. */
  forget(): void;
}

export function newSpeed(): Speed {
  let samples: { atMs: number; bytes: number }[] = [];
  return {
    at(atMs, bytes) {
      samples = [
        ...samples.filter((sample) => sample.atMs > atMs - windowMs && sample.bytes <= bytes),
        { atMs, bytes },
      ];
      const [first] = samples;
      if (!first || atMs - first.atMs < 500) return undefined;
      return ((bytes - first.bytes) / (atMs - first.atMs)) * 1000;
    },
    forget() {
      samples = [];
    },
  };
}
