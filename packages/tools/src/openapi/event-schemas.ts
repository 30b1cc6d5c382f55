import { join } from "node:path";
import { z } from "zod";
import { isObject, type Json, type JsonObject } from "./document.ts";
import { withoutProse } from "./essence.ts";

/** Where the contract of every event stands, below the root. */
export const eventsPath = "packages/contracts/src/events.ts";

const Contract = z.object({ Event: z.custom<z.ZodType>((value) => value instanceof z.ZodType) });

/** The JSON Schema of each event, envelope and all, by its type. */
export async function eventSchemas(root: string): Promise<Record<string, JsonObject>> {
  const { Event } = Contract.parse(await import(join(root, eventsPath)));
  const { oneOf } = z.object({ oneOf: z.array(z.json()) }).parse(z.toJSONSchema(Event));
  return Object.fromEntries(oneOf.filter(isObject).map((schema) => [typeOf(schema), plain(withoutProse(schema))]));
}

/** The type that a schema of an event is for. */
function typeOf({ properties }: JsonObject): string {
  const type = isObject(properties) && isObject(properties.type) ? properties.type.const : undefined;
  if (typeof type !== "string") throw new Error("An event has no type of its own.");
  return type;
}

function plain(schema: Json): JsonObject {
  return isObject(schema) ? schema : {};
}
