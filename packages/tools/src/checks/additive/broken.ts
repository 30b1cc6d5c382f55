import { isObject, type JsonObject, operationsOf } from "../../openapi/document.ts";
import type { Essence } from "../../openapi/essence.ts";
import { shutsOut } from "./credentials.ts";
import { asOperations, differences } from "./differences.ts";
import { brokenPart, brokenSchema } from "./operation-change.ts";
import { pointerOf } from "./reference.ts";
import { inShort } from "./short.ts";

/** One broken promise: of which operation or event, where in its description, and what is different. */
export interface Broken {
  subject: string;
  /** The path of the operation, or the type of the event. */
  key: string;
  pointer: string;
  what: string;
}

/** What the present description of the API breaks of the released one. What is past its sunset may go. */
export function brokenInApi(released: Essence, present: Essence, now = new Date()): Broken[] {
  const changed = differences(released, present).flatMap((difference) => {
    const [path = "", method = "", ...rest] = difference.path;
    if (!isObject(released.paths[path]?.[method]) || !isObject(present.paths[path]?.[method])) return [];
    const what = brokenPart(rest, difference);
    return what === undefined ? [] : [broken(path, method, pointerOf(difference.path, released), what)];
  });
  const whole = operationsOf(released).flatMap(({ path, method, operation }) => {
    const still = present.paths[path]?.[method];
    const say = (what: string) => [broken(path, method, pointerOf([path, method], released), what)];
    if (!isObject(still)) return isOver(operation, now) ? [] : say("the operation is gone");
    return shutsOut(operation, still) ? say("a credential that opened the operation no longer does") : [];
  });
  return inShort([...whole, ...changed]);
}

/** What the present events break of the released ones, for who hears them and for what still lies in a queue. */
export function brokenInEvents(released: Record<string, JsonObject>, present: Record<string, JsonObject>): Broken[] {
  const gone = Object.keys(released)
    .filter((type) => !(type in present))
    .map((type) => ({ subject: type, key: type, pointer: `/${type}`, what: "the event is gone" }));
  const changed = differences(asOperations(released), asOperations(present)).flatMap((difference) => {
    const [type = "", , , , , schema, ...path] = difference.path;
    if (schema !== "schema" || !(type in released) || !(type in present)) return [];
    const what = brokenSchema("event", path, difference);
    return what === undefined ? [] : [{ subject: type, key: type, pointer: ["", type, ...path].join("/"), what }];
  });
  return inShort([...gone, ...changed]);
}

function broken(path: string, method: string, pointer: string, what: string): Broken {
  return { subject: `${method.toUpperCase()} ${path}`, key: path, pointer, what };
}

/** Whether an operation was announced to end (RFC 8594) and the day has come. */
function isOver(operation: JsonObject, now: Date): boolean {
  const sunset = operation["x-sunset"];
  return operation.deprecated === true && typeof sunset === "string" && Date.parse(sunset) <= now.getTime();
}
