import { camel } from "./names.ts";
import { Refusal } from "./refusal.ts";

/** A catalogue of texts with one more at its end. Throws a Refusal when there is one of this key already. */
export function withText(json: string, key: string, text: string): string {
  const all: Record<string, string> = JSON.parse(json);
  if (key in all) throw new Refusal(`it has a text ${camel(key)} already.`);
  return `${JSON.stringify({ ...all, [key]: text }, null, 2)}\n`;
}
