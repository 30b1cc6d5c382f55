/** What only this learner's page knows of a lesson. */
export interface Standing {
  who: string;
  positionSeconds: number;
  completedAt: string | null;
  /** Whether captions are shown where nothing else was chosen in this browser. */
  captions: boolean;
  /** The course's lessons that are done. */
  done: string[];
  courseDone: boolean;
}

const nobodyForMs = 300_000;
const asked = new Map<string, Promise<Standing | undefined>>();

/**
 * The learner's standing, asked for once a page however many islands want it; undefined when nobody is signed in or nobody
 * can be reached. What pages have found out in the last five minutes, that nobody is signed in, is not asked again.
 */
export function standingAt(address: string): Promise<Standing | undefined> {
  const known = asked.get(address) ?? ask(address);
  asked.set(address, known);
  return known;
}

/** The same, fetched again after someone has signed in on this page. */
export function refreshedStanding(address: string): Promise<Standing | undefined> {
  sessionStorage.removeItem("nobody");
  asked.delete(address);
  return standingAt(address);
}

async function ask(address: string): Promise<Standing | undefined> {
  if (Date.now() - Number(sessionStorage.getItem("nobody") ?? 0) < nobodyForMs) return undefined;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.status !== 200) return undefined;
  const standing: Standing = await answer.json();
  return standing;
}
