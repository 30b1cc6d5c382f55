import { z } from "zod";

/** The tag in its canonical form (`EN-us` → `en-US`), or undefined for no language tag (ECMA-402, 6.2). */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A language tag (BCP 47), made canonical on the way in. */
export const LanguageTag = z
  .string()
  .min(2)
  .max(35)
  .refine((tag) => canonicalTag(tag) !== undefined, "Not a BCP 47 language tag.")
  .overwrite((tag) => canonicalTag(tag) ?? tag)
  .meta({ description: "BCP 47 language tag.", example: "en-GB" });
