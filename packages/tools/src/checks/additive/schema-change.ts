import { isObject, type Json } from "../../openapi/document.ts";

/** One difference between two schemas. `keyword` is what changed; `inside` is where below it, when not the whole. */
export interface SchemaChange {
  action: "add" | "remove" | "replace";
  keyword: string;
  inside: string | undefined;
  before: Json | undefined;
  after: Json | undefined;
}

/** What a schema lets through after a change, beside what it did before. */
export type Effect = "same" | "narrower" | "wider" | "other";

const upper = new Set(["maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum"]);
const lower = new Set(["minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum"]);
const present = new Set(["pattern", "multipleOf", "contentEncoding", "contentMediaType", "const", "items", "not"]);
const unions = new Set(["oneOf", "anyOf"]);
const harmless = new Set(["deprecated", "discriminator", "readOnly", "writeOnly", "examples"]);

/** Whether a schema lets through less, more or something else than before. What it does not know is `other`. */
export function effectOf(change: SchemaChange): Effect {
  const { keyword, action, inside, before, after } = change;
  if (harmless.has(keyword)) return "same";
  if (keyword === "properties") return action === "add" ? "same" : "other";
  if (keyword === "required") return action === "add" ? "narrower" : "wider";
  if (keyword === "type")
    return inside === undefined ? ofTypes(before, after) : action === "add" ? "wider" : "narrower";
  if (keyword === "format") return ofFormat(before, after);
  if (keyword === "enum" && inside !== undefined) return action === "add" ? "wider" : "other";
  if (unions.has(keyword) && inside !== undefined) return action === "add" ? "wider" : "other";
  if (keyword === "allOf" && inside !== undefined) return action === "add" ? "narrower" : "wider";
  if (keyword === "additionalProperties") return ofOpenness(before, after);
  if (keyword === "default") return action === "add" ? "same" : "narrower";
  if (keyword === "uniqueItems") return after === true ? "narrower" : "wider";
  if (upper.has(keyword)) return ofLimit(before, after, 1);
  if (lower.has(keyword)) return ofLimit(before, after, -1);
  if (present.has(keyword) || keyword === "enum") return byPresence(before, after);
  return "other";
}

function byPresence(before: Json | undefined, after: Json | undefined): Effect {
  if (before === undefined) return "narrower";
  return after === undefined ? "wider" : "other";
}

function ofLimit(before: Json | undefined, after: Json | undefined, sign: 1 | -1): Effect {
  if (typeof before !== "number" || typeof after !== "number") return byPresence(before, after);
  return sign * (after - before) > 0 ? "wider" : "narrower";
}

/** A list of types; every integer is a number too. */
function ofTypes(before: Json | undefined, after: Json | undefined): Effect {
  if (before === undefined || after === undefined) return byPresence(before, after);
  const [old, young] = [typesIn(before), typesIn(after)];
  if (old.every((type) => lets(young, type))) return young.every((type) => lets(old, type)) ? "same" : "wider";
  return young.every((type) => lets(old, type)) ? "narrower" : "other";
}

function typesIn(value: Json): Json[] {
  return Array.isArray(value) ? value : [value];
}

function lets(types: Json[], type: Json): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function ofFormat(before: Json | undefined, after: Json | undefined): Effect {
  if (before === "int32" && after === "int64") return "wider";
  if (before === "int64" && after === "int32") return "narrower";
  return byPresence(before, after);
}

/** Absent and `true` say the same: any further field. */
function ofOpenness(before: Json | undefined, after: Json | undefined): Effect {
  const isOpen = (value: Json | undefined) =>
    value === undefined || value === true || (isObject(value) && Object.keys(value).length === 0);
  if (isOpen(before) && isOpen(after)) return "same";
  if (isOpen(after) || before === false) return "wider";
  return isOpen(before) || after === false ? "narrower" : "other";
}
