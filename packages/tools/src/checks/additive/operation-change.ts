import { isObject, type Json } from "../../openapi/document.ts";
import type { Difference } from "./differences.ts";
import { schemaChange } from "./innermost.ts";
import { breaks, type Direction } from "./promise.ts";
import { said } from "./sentence.ts";

/** What one operation no longer keeps, as the middle of a sentence; undefined when there is only more of it. */
export function brokenPart(rest: string[], difference: Difference): string | undefined {
  const [part, key, ...below] = rest;
  if (part === "operationId") return `operationId was ${difference.before}, is ${difference.after ?? "absent"}`;
  if (part === "parameters") return ofParameter(below, difference);
  if (part === "requestBody") return ofBody(rest.slice(1), difference);
  if (part === "responses" && key !== undefined) return ofAnswer(key, below, difference);
  return undefined;
}

/** What a change of a schema breaks for those who rely on it in this direction. */
export function brokenSchema(direction: Direction, path: string[], difference: Difference) {
  const change = schemaChange(path, difference);
  return breaks(direction, change) ? said(change) : undefined;
}

function ofParameter([part, ...below]: string[], difference: Difference): string | undefined {
  const { action, before, after } = difference;
  if (part === undefined && action === "remove") return `the parameter ${nameOf(before)} is gone`;
  if (part === undefined) return isRequired(after) ? `the parameter ${nameOf(after)} is new and required` : undefined;
  if (part === "required") return after === true ? "the parameter is required now" : undefined;
  if (part === "schema") return brokenSchema("request", below, difference);
  if (part === "deprecated" || part === "examples") return undefined;
  return `${part} of the parameter was ${JSON.stringify(before)}, is ${JSON.stringify(after)}`;
}

function ofBody([part, type, ...below]: string[], difference: Difference): string | undefined {
  const { action, after } = difference;
  if (part === undefined && action === "add") return isRequired(after) ? "a body is required now" : undefined;
  if (part === undefined) return "the body is gone";
  if (part === "required") return after === true ? "the body is required now" : undefined;
  return part === "content" && type !== undefined ? ofContent("request", type, below, difference) : undefined;
}

function ofAnswer(status: string, path: string[], difference: Difference): string | undefined {
  const [part, name, ...below] = path;
  const isGone = difference.action !== "add";
  if (part === undefined) return isGone ? `the status ${status} is gone` : undefined;
  if (name === undefined) return isGone ? `the ${part} of the status ${status} is gone` : undefined;
  if (part === "content") return ofContent("answer", name, below, difference);
  if (part !== "headers") return undefined;
  if (below.length === 0) return isGone ? `the header ${name} is gone` : undefined;
  return below[0] === "schema" ? brokenSchema("answer", below.slice(1), difference) : undefined;
}

function ofContent(direction: Direction, type: string, path: string[], difference: Difference) {
  const [part, ...below] = path;
  const isGone = difference.action !== "add";
  if (part === undefined) return isGone ? `the media type ${type} is gone` : undefined;
  if (part === "schema") return brokenSchema(direction, below, difference);
  const isProblem = part === "examples" && type === "application/problem+json" && below.length === 1;
  return isProblem && isGone ? `the problem ${below[0]} is gone` : undefined;
}

function isRequired(value: Json | undefined): boolean {
  return isObject(value) && value.required === true;
}

function nameOf(parameter: Json | undefined): string {
  return isObject(parameter) ? `${parameter.name} in ${parameter.in}` : "";
}
