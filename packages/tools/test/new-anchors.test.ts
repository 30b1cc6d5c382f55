import { expect, it } from "vitest";
import {
  addBeforeReturn,
  addCase,
  addImport,
  addMember,
  addToArray,
  addToObject,
  importName,
  keysOf,
} from "../src/new/anchors.ts";
import { afterLastTable } from "../src/new/gateway.ts";

/** What matters of a source text: the formatter decides about white space. */
const squeezed = (text: string) => text.replace(/\s+/g, "");

it.each([
  ["an empty list", "const services = [];", 'const services=["labs"];'],
  ["a list with a comma at its end", 'const services = ["a",\n];', 'const services=["a","labs",];'],
  ["a constant list", 'export const services = ["a"] as const;', 'exportconstservices=["a","labs"]asconst;'],
  ["a list in a call", 'const services = z.enum(["a"]);', 'constservices=z.enum(["a","labs"]);'],
])("adds to %s", (_what, text, expected) => {
  expect(squeezed(addToArray(text, "services", '"labs"'))).toBe(squeezed(expected));
});

it("does not take a list in a comment or a string for the list", () => {
  const text = '// const services = ["x"]\nconst note = "services = []";\nconst services = ["a"];';
  expect(addToArray(text, "services", '"labs"')).toContain('const services = ["a",\n"labs"];');
});

it("keeps what overrides the other entries of an object last", () => {
  const text = "const env = { a: 1, ...over };";
  expect(squeezed(addToObject(text, "env", "b: 2"))).toBe("constenv={a:1,b:2,...over};");
  expect(squeezed(addToObject("const env = { ...over };", "env", "b: 2"))).toBe("constenv={b:2,...over};");
});

it("adds to an object that is the value of a property", () => {
  const text = "function base() { return { queues: { ...(a && { a }) } }; }";
  expect(squeezed(addToObject(text, "queues", "...(b && { b })"))).toContain("queues:{...(a&&{a}),...(b&&{b})}");
});

it("adds a member to an interface, a case to a switch and a line before a return", () => {
  expect(squeezed(addMember("interface Env { A: string }", "Env", "B: string;"))).toBe(
    "interfaceEnv{A:stringB:string;}",
  );
  const text = 'function upstream(s) { switch (s) { case "a": return 1; } }';
  expect(squeezed(addCase(text, "upstream", 'case "b": return 2;'))).toContain('return1;case"b":return2;}');
  const app = "function newApp() { const app = 1; if (app) { return 0; }\n return app; }";
  expect(squeezed(addBeforeReturn(app, "newApp", "mount(app);"))).toContain("mount(app);returnapp;");
});

it("imports a name once, beside what is imported from there already", () => {
  const text = 'import { z } from "zod";\nimport { UserId } from "../ids.ts";\n';
  const once = importName(text, "LabId", "../ids.ts");
  expect(once).toContain("LabId } from");
  expect(importName(once, "LabId", "../ids.ts")).toBe(once);
  expect(importName(text, "event", "../event.ts")).toContain('import { event } from "../event.ts";');
  expect(addImport("const a = 1;", 'import "x";')).toBe('import "x";\n\nconst a = 1;');
});

it("reads the keys of an object, quoted or not", () => {
  expect(keysOf('const tags = { a: 1, "b.c": 2 };', "tags")).toEqual(["a", "b.c"]);
});

it.each([
  ["no such list", () => addToArray("const other = [];", "services", '"a"')],
  ["no such object", () => addToObject("const other = {};", "tags", "a: 1")],
  ["no such interface", () => addMember("", "Env", "A: string")],
  ["no such switch", () => addCase("function upstream() {}", "upstream", "")],
  ["no return", () => addBeforeReturn("function newApp() {}", "newApp", "")],
  ["no program", () => addToArray("const services = [", "services", '"a"')],
])("refuses a file with %s", (_what, edit) => {
  expect(edit).toThrow(expect.objectContaining({ name: "Refusal" }));
});

it("puts a table of a TOML file behind its like, before the next kind and its comment", () => {
  const text = 'name = "x"\n\n[[services]]\nbinding = "A"\n\n# Limits.\n[[ratelimits]]\nname = "R"\n';
  expect(afterLastTable(text, "[[services]]", '\n[[services]]\nbinding = "B"\n')).toBe(
    'name = "x"\n\n[[services]]\nbinding = "A"\n\n[[services]]\nbinding = "B"\n\n# Limits.\n[[ratelimits]]\nname = "R"\n',
  );
  expect(afterLastTable('name = "x"\n', "[[services]]", '\n[[services]]\nbinding = "B"\n')).toBe(
    'name = "x"\n\n[[services]]\nbinding = "B"\n',
  );
});
