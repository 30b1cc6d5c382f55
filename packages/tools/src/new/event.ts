import { addToArray, addToObject, declares, importName, keysOf } from "./anchors.ts";
import type { Changes } from "./changes.ts";
import { camel, kebab, pascal, words } from "./names.ts";
import { Refusal } from "./refusal.ts";

const contracts = "packages/contracts/src";

/**
 * Plans an event of a service: its declaration, its place in the union and in the table of who hears what, where nobody
 * hears it yet. It carries the subject's id. Throws a Refusal for an event or a service that is not to be had.
 */
export function planEvent(
  changes: Changes,
  givenService: string | undefined,
  givenSubject: string | undefined,
  givenVerb: string | undefined,
): void {
  const service = kebab(givenService, "service");
  const subject = kebab(givenSubject, "subject");
  const past = kebab(givenVerb, "past tense");
  const type = `${service}.${subject}.${past}.v1`;
  if (!(changes.text(`${contracts}/services.ts`) ?? "").includes(`"${service}"`)) {
    throw new Refusal(`There is no service called ${service}.`);
  }
  if (keysOf(changes.text(`${contracts}/events.ts`) ?? "", "subscribers").includes(type)) {
    throw new Refusal(`${type} is already an event; a new meaning is a v2 beside it.`);
  }
  const name = camel(`${service}-${subject}-${past}`);
  const file = `${contracts}/events/${service}.ts`;
  const id = subjectId(changes, subject);
  if (changes.text(file) === undefined)
    changes.create(file, `import { z } from "zod";\nimport { event } from "../event.ts";\n`);
  changes.edit(file, (text) => {
    const withImport = id.schema ? importName(text, id.schema, "../ids.ts") : text;
    return `${withImport}\n${declaration(name, type, subject, past, id.field)}`;
  });
  changes.edit(`${contracts}/events.ts`, (text) => {
    const united = addToArray(text, "Event", `envelope(${name})`);
    const heard = addToObject(united, "subscribers", `"${type}": []`);
    return importName(heard, name, `./events/${service}.ts`);
  });
}

/** The id that an event about this subject carries: a declared one, or plain text. */
function subjectId(changes: Changes, subject: string): { schema: string | undefined; field: string } {
  const schema = `${pascal(subject)}Id`;
  const isDeclared = declares(changes.text(`${contracts}/ids.ts`) ?? "", schema);
  const field = `${camel(subject)}Id: ${isDeclared ? schema : "z.string().max(64)"}`;
  return { schema: isDeclared ? schema : undefined, field };
}

function declaration(name: string, type: string, subject: string, past: string, field: string): string {
  return `/** The ${words(subject)} was ${words(past)}. */
export const ${name} = event(
  "${type}",
  z.object({ ${field}, /** ms since 1970 */ ${camel(past)}At: z.number().int() }),
);
`;
}
