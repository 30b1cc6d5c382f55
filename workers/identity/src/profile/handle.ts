import { z } from "@hono/zod-openapi";

/** Words that stand for the platform, its pages or its staff, and so never for a person. */
const reserved = new Set(
  (
    "about abuse account accounts admin administrator administrators all anonymous api app apps assets auth billing blog " +
    "contact content course courses creator creators dashboard deleted dev docs edgewise everybody everyone help home " +
    "identity info jobs learner learners legal lesson lessons login logout mail me media member members moderator " +
    "moderators news nobody null official organisation organisations organization organizations owner postmaster press " +
    "pricing privacy profile profiles public recruiter recruiters register root search security settings signin signup " +
    "staff static status superuser support sysadmin system team teams terms undefined unknown user users webmaster " +
    "workshop workshops www you"
  ).split(" "),
);

/** Whether nobody may have this handle. */
export function isReserved(handle: string): boolean {
  return reserved.has(handle.replaceAll("-", ""));
}

/** A handle as a person may choose it: read in any case, kept in lower case. */
export const Handle = z
  .string()
  .min(3)
  .max(30)
  .toLowerCase()
  .regex(/^[a-z0-9-]+$/, "Only the letters a to z, digits and hyphens.")
  .regex(/^[a-z0-9].*[a-z0-9]$/, "Begins and ends with a letter or a digit.")
  .regex(/^(?!.*--)/, "Two hyphens stand together.")
  .openapi({
    example: "ada-lovelace",
    description: "The name in the address of the profile, unique whatever its case.",
  });

/** A requested handle. */
export const NewHandle = Handle.refine((handle) => !isReserved(handle), "This handle is reserved.");

const stemMax = 21;
const suffixAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/**
 * The handle that a name suggests ("Ada Lovelace" → `ada-lovelace`). A name that is the person's email address, or the
 * part of it before the @, suggests nothing, as does one without Latin letters: `member` is the stem then.
 */
export function suggestedHandle({ name, email }: { name: string; email: string }): string {
  const mailbox = email.split("@")[0]?.toLowerCase() ?? "";
  const plain = name.trim().toLowerCase();
  if (plain.includes("@") || plain === mailbox) return "member";
  const stem = plain
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, (other) => (/^\p{M}+$/u.test(other) ? "" : "-"))
    .slice(0, stemMax)
    .replace(/^-+|-+$/g, "");
  return stem.length < 3 || isReserved(stem) ? "member" : stem;
}

/** The suggestion with eight random characters (39 bits), for when it is taken. */
export function withSuffix(stem: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `${stem}-${Array.from(bytes, (byte) => suffixAlphabet[byte % suffixAlphabet.length]).join("")}`;
}
