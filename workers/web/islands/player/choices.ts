/** What someone chose in one film holds for the next, in this browser. */
export interface Choices {
  rate: number;
  volume: number;
  muted: boolean;
  /** A language, "" for none; undefined while nothing was chosen. */
  captions: string | undefined;
}

const key = "player";

/** The learner's choices; otherwise the browser's defaults. */
export function choicesMade(): Choices {
  const made: Partial<Choices> = JSON.parse(localStorage.getItem(key) ?? "{}");
  const { rate = 1, volume = 1, muted = false, captions } = made;
  return { rate, volume, muted, captions };
}

/** Remembers a choice. */
export function choose(choice: Partial<Choices>): void {
  localStorage.setItem(key, JSON.stringify({ ...choicesMade(), ...choice }));
}
