import type { Context } from "hono";
import type { z } from "zod";
import type { Locale } from "../i18n/locale.ts";
import type { WebEnv } from "./visit.ts";

/** What a form sent, by the names of its fields; a name that comes more than once has a list. */
export type Fields = Record<string, string | string[]>;

/** Reads a form. Files go to uploads and are left out here. */
export async function fieldsOf(c: Context<WebEnv>): Promise<Fields> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const texts = [value].flat().filter((one) => typeof one === "string");
      if (texts.length === 0) return [];
      return [[name, Array.isArray(value) ? texts : (texts[0] ?? "")]];
    }),
  );
}

/** One field as text, whatever was sent under its name. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
}

/** What is wrong with which field, in the visitor's language. */
export function wrongFields(error: z.ZodError, { t }: Locale): Record<string, string> {
  const sentence = (issue: z.core.$ZodIssue) => {
    switch (issue.code) {
      case "too_small":
        return issue.minimum === 1 ? t("field.empty") : t("field.short", { minimum: Number(issue.minimum) });
      case "too_big":
        return t("field.long", { maximum: Number(issue.maximum) });
      case "invalid_format":
        return issue.format === "email" ? t("field.email") : t("field.wrong");
      default:
        return t("field.wrong");
    }
  };
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), sentence(issue)]).reverse());
}
