import { parseSync, Visitor } from "oxc-parser";
import { Refusal } from "./refusal.ts";

/** Edits of TypeScript source by its structure, so that layout and comments do not matter. The formatter runs afterwards. */

interface Span {
  start: number;
  end: number;
}

interface List extends Span {
  items: Span[];
}

/** Adds an element to the first array in the value of a constant: `services`, or the union in `Event`. */
export function addToArray(text: string, constant: string, element: string): string {
  const owner = constantIn(text, constant);
  const array = owner && firstIn(text, owner, "array");
  if (!array) throw new Refusal(`there is no array in a constant called ${constant}.`);
  return inserted(text, array, element, ",");
}

/** Adds an entry to the first object in the value of a constant, or of a property of that name. */
export function addToObject(text: string, name: string, entry: string): string {
  const owner = constantIn(text, name) ?? propertyIn(text, name);
  const object = owner && firstIn(text, owner, "object");
  if (!object) throw new Refusal(`there is no object in something called ${name}.`);
  return inserted(text, object, entry, ",");
}

/** Adds a member to an interface. */
export function addMember(text: string, name: string, member: string): string {
  let found: List | undefined;
  visit(text, {
    TSInterfaceDeclaration(node) {
      if (node.id.name === name) found = { start: node.body.start, end: node.body.end, items: node.body.body };
    },
  });
  if (!found) throw new Refusal(`there is no interface called ${name}.`);
  return inserted(text, found, member, "");
}

/** Adds a statement before the last `return` of a function. */
export function addBeforeReturn(text: string, name: string, statement: string): string {
  let at: number | undefined;
  visit(text, {
    FunctionDeclaration(node) {
      if (node.id?.name !== name) return;
      at = node.body?.body.findLast((line) => line.type === "ReturnStatement")?.start;
    },
  });
  if (at === undefined) throw new Refusal(`there is no function ${name} that returns something.`);
  return `${text.slice(0, at)}${statement}\n${text.slice(at)}`;
}

/** Adds a case behind the last one of the first switch in a function. */
export function addCase(text: string, name: string, branch: string): string {
  const owner = functionIn(text, name);
  let at: number | undefined;
  visit(text, {
    SwitchStatement(node) {
      if (owner && node.start > owner.start && node.end < owner.end) at ??= node.cases.at(-1)?.end;
    },
  });
  if (at === undefined) throw new Refusal(`there is no switch in a function called ${name}.`);
  return `${text.slice(0, at)}\n${branch}${text.slice(at)}`;
}

/** Adds an import above the others; the formatter puts it in its place and merges nothing. */
export function addImport(text: string, statement: string): string {
  let at: number | undefined;
  visit(text, {
    ImportDeclaration(node) {
      at ??= node.start;
    },
  });
  return at === undefined ? `${statement}\n\n${text}` : `${text.slice(0, at)}${statement}\n${text.slice(at)}`;
}

/** Adds a name to the import from a module, or imports it when nothing is imported from there yet. */
export function importName(text: string, name: string, module: string): string {
  let named: List | undefined;
  let there = false;
  visit(text, {
    ImportDeclaration(node) {
      if (node.source.value !== module || node.importKind === "type") return;
      there ||= node.specifiers.some((one) => one.local.name === name);
      const open = text.indexOf("{", node.start);
      named = { start: open, end: text.indexOf("}", open) + 1, items: node.specifiers };
    },
  });
  if (there) return text;
  return named ? inserted(text, named, name, ",") : addImport(text, `import { ${name} } from "${module}";`);
}

/** Whether the file declares a constant, function or interface of this name. */
export function declares(text: string, name: string): boolean {
  let found = (constantIn(text, name) ?? functionIn(text, name)) !== undefined;
  visit(text, {
    TSInterfaceDeclaration(node) {
      found ||= node.id.name === name;
    },
  });
  return found;
}

/** The keys of the first object in the value of a constant. */
export function keysOf(text: string, constant: string): string[] {
  const owner = constantIn(text, constant);
  const object = owner && firstIn(text, owner, "object");
  return (object?.items ?? []).map(
    ({ start, end }) => /^(?:"([^"]+)"|([\w$]+))/.exec(text.slice(start, end))?.slice(1).find(Boolean) ?? "",
  );
}

function visit(text: string, visitor: ConstructorParameters<typeof Visitor>[0]): void {
  const { program, errors } = parseSync("source.ts", text);
  if (errors.length > 0) throw new Refusal("the file cannot be parsed.");
  new Visitor(visitor).visit(program);
}

function functionIn(text: string, name: string): Span | undefined {
  let found: Span | undefined;
  visit(text, {
    FunctionDeclaration(node) {
      if (node.id?.name === name) found = node;
    },
  });
  return found;
}

function constantIn(text: string, name: string): Span | undefined {
  let found: Span | undefined;
  visit(text, {
    VariableDeclarator(node) {
      if (node.id.type === "Identifier" && node.id.name === name) found ??= node.init ?? undefined;
    },
  });
  return found;
}

function propertyIn(text: string, name: string): Span | undefined {
  let found: Span | undefined;
  visit(text, {
    Property(node) {
      if (node.key.type === "Identifier" && node.key.name === name) found ??= node.value;
    },
  });
  return found;
}

function firstIn(text: string, within: Span, kind: "array" | "object"): List | undefined {
  let found: List | undefined;
  const keep = ({ start, end }: Span, items: (Span | null)[]) => {
    if (start < within.start || end > within.end) return;
    found ??= { start, end, items: items.filter((item) => item !== null) };
  };
  visit(text, {
    ArrayExpression: (node) => kind === "array" && keep(node, node.elements),
    ObjectExpression: (node) => kind === "object" && keep(node, node.properties),
  });
  return found;
}

/** Behind the last item, or right after the opening bracket of an empty list. What overrides the others stays last. */
function inserted(text: string, list: List, item: string, separator: string): string {
  const overrides = (one: Span) => /^\.\.\.\w+$/.test(text.slice(one.start, one.end));
  const last = list.items.findLast((one) => !overrides(one));
  const at = last ? last.end : list.start + 1;
  const after = list.items.length > 0 && !last ? separator : "";
  return `${text.slice(0, at)}${last ? separator : ""}\n${item}${after}${text.slice(at)}`;
}
