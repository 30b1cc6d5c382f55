import type { Fields } from "../../page/form.ts";
import { textOf } from "../../page/form.ts";
import { pageIn, returnPathOf } from "./return-path.ts";

/** What is carried through all steps of signing in: where to go, and the form that was held back by it. */
export interface Carried {
  /** A path of this site. */
  back: string;
  held?: Held | undefined;
}

/** A form that found no session, as it was sent. */
export interface Held {
  /** Where it was going: a path of this site. */
  action: string;
  typed: Fields;
}

/** Reads what `CarriedFields` wrote. */
export function carriedIn(fields: Fields): Carried {
  const action = pageIn(textOf(fields, "action"));
  return {
    back: returnPathOf(textOf(fields, "return")),
    held: action === undefined ? undefined : { action, typed: typedIn(fields) },
  };
}

/** The same through a link, which carries no form. */
export function linkWith(path: string, { back }: Carried): string {
  return `${path}?${new URLSearchParams({ return: back })}`;
}

/** The hidden fields that carry it through a form. */
export function CarriedFields({ carried: { back, held } }: { carried: Carried }) {
  return (
    <>
      <input type="hidden" name="return" value={back} />
      {held && <input type="hidden" name="action" value={held.action} />}
      {held && <HeldFields typed={held.typed} prefix="typed." />}
    </>
  );
}

/** The fields of a form that was held back, hidden. Passwords are not among them: no page of ours repeats one. */
export function HeldFields({ typed, prefix = "" }: { typed: Fields; prefix?: string }) {
  const pairs = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => ({ name, one })));
  return (
    <>
      {pairs
        .filter(({ name }) => !/password$/i.test(name))
        .map(({ name, one }) => (
          <input type="hidden" name={prefix + name} value={one} />
        ))}
    </>
  );
}

function typedIn(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith("typed.") ? [[name.slice("typed.".length), value]] : [],
    ),
  );
}
