import { z } from "@hono/zod-openapi";

/** Whether this is a well-formed BCP 47 language tag. */
export function isLanguageTag(tag: string): boolean {
  return canonicalTag(tag) !== undefined;
}

/** The tag in its canonical form (`EN-us` → `en-US`), or undefined for no language tag (ECMA-402, 6.2). */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The first subtag: `pt` of `pt-BR`. */
export function primaryLanguage(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

/** A language tag, made canonical on the way in. */
export const LanguageTag = z
  .string()
  .min(2)
  .max(35)
  .refine(isLanguageTag, "Not a BCP 47 language tag.")
  .overwrite((tag) => canonicalTag(tag) ?? tag)
  .meta({ description: "BCP 47 language tag.", example: "en-GB" });
