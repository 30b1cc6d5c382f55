import { fieldErrors } from "@edgewise/chassis/field-errors";
import { Problem } from "@edgewise/chassis/problem";
import type { Context } from "hono";
import type { Input, Operation } from "./operation.ts";

/** The validated input of a request. Throws `input.invalid` naming every wrong field, as every other route does. */
export async function inputOf(c: Context, { body, query, params }: Operation): Promise<Input> {
  return {
    body: body ? checked(body, await bodyOf(c), "json") : {},
    query: query ? strings(checked(query, c.req.query(), "query")) : {},
    params: params ? strings(checked(params, c.req.param(), "param")) : {},
  };
}

function checked(schema: NonNullable<Operation["body"]>, value: unknown, target: string): Record<string, unknown> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem("input.invalid", "Some fields are not valid.", {
    errors: fieldErrors({ target, error: parsed.error }),
  });
}

async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === "") return {};
  if (!/^application\/json\b/i.test(c.req.header("Content-Type") ?? "")) {
    throw new Problem("input.unsupported-type", "Send JSON, with Content-Type: application/json.");
  }
  try {
    return JSON.parse(text);
  } catch {
    const errors = [{ pointer: "#", detail: "Not valid JSON." }];
    throw new Problem("input.malformed", "The body is not valid JSON.", { errors });
  }
}

function strings(values: Record<string, unknown>): Record<string, string> {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [name, String(value)]));
}
