import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Api } from "./api.ts";
import { NotSeeded, Refused } from "./refused.ts";

const arrivesWithinMs = 15_000;
const pollMs = 100;

const Letters = z.object({ items: z.array(z.object({ id: z.string(), text: z.string() })) });
type Letter = z.output<typeof Letters>["items"][number];

/**
 * Does what causes a letter, waits for it in the mailbox of development, and gives the path of the confirmation link in
 * it; undefined when the letter is about something else.
 */
export async function linkIn(
  api: Api,
  { email }: { email: string },
  cause: () => Promise<void>,
): Promise<string | undefined> {
  const before = new Set((await lettersTo(api, email)).map(({ id }) => id));
  await cause();
  for (const until = Date.now() + arrivesWithinMs; Date.now() < until; await pause(pollMs)) {
    const letter = (await lettersTo(api, email)).find(({ id }) => !before.has(id));
    if (letter) return confirmationPath(letter.text);
  }
  throw new NotSeeded(`No letter to ${email} has arrived.`);
}

/** The path and query of the confirmation link in a letter. Its origin does not matter: everything goes to ours. */
export function confirmationPath(text: string): string | undefined {
  const link = /https?:\/\/\S+\/v1\/auth\/verify-email\?\S+/.exec(text)?.[0];
  if (!link) return undefined;
  const { pathname, search } = new URL(link);
  return pathname + search;
}

async function lettersTo(api: Api, email: string): Promise<Letter[]> {
  try {
    return (await api.ask(Letters, { method: "GET", path: `/dev/mail?to=${encodeURIComponent(email)}` })).items;
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error;
    throw new NotSeeded(
      "The platform has no /dev/mail, so addresses cannot be confirmed. Only a local platform is seeded.",
    );
  }
}
