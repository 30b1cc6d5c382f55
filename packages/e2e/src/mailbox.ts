import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import { origin } from "./platform.ts";

interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** The letters to an address, the newest first, as soon as there is one. */
export async function lettersTo(email: string): Promise<Letter[]> {
  return eventually(async () => {
    const url = `${origin()}/dev/mail?to=${encodeURIComponent(email)}`;
    const answer = await fetch(url, { headers: { Accept: "application/json" } });
    const { items } = (await answer.json()) as { items: Letter[] };
    expect(items.length).toBeGreaterThan(0);
    return items;
  });
}

/** The path that the link in the newest letter leads to. */
export async function linkFor(email: string): Promise<string> {
  const [letter] = await lettersTo(email);
  const link = /https?:\/\/\S+/.exec(letter?.text ?? "")?.[0];
  if (!link) throw new Error(`No link in "${letter?.subject}".`);
  const url = new URL(link);
  expect(url.origin).toBe(origin());
  return url.pathname + url.search;
}
