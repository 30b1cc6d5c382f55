import { Problem } from "@edgewise/chassis/problem";
import { type BloomFilter, mayHold } from "./bloom-filter.ts";
import { bits, hashes } from "./breached-passwords.generated.ts";
import { folded, formsOf, isMonotonous } from "./password-forms.ts";

/** The future owner: the password must not consist of their own name or address. */
export interface Owner {
  email: string;
  name: string;
}

export type Weakness = "breached" | "personal";

let filter: BloomFilter | undefined;

/**
 * Why a password must not be used, or null. "breached": it, or what it is without case, a trivial ending or look-alike
 * signs, is among the most frequent passwords of known breaches, or it is one run or one short repetition. "personal": it
 * is little more than the owner's name or email address. Nothing leaves the Worker. One good password in some thousands
 * is taken for a breached one.
 */
export async function weaknessOf(password: string, owner: Owner): Promise<Weakness | null> {
  filter ??= { bits: Uint8Array.from(atob(bits), (char) => char.charCodeAt(0)), hashes };
  const known = filter;
  if (isMonotonous(password)) return "breached";
  const hits = await Promise.all(formsOf(password).map((form) => mayHold(known, form)));
  if (hits.some(Boolean)) return "breached";
  return isPersonal(password, owner) ? "personal" : null;
}

/** Throws `auth.password-breached` for a password that `weaknessOf` finds one in; `pointer` is where it stood. */
export async function refuseWeakPassword(password: string, owner: Owner, pointer = "#/password"): Promise<void> {
  const weakness = await weaknessOf(password, owner);
  if (weakness === null) return;
  const detail =
    weakness === "breached"
      ? "This password is among those that attackers try first. Choose another."
      : "This password is made of your own name or email address. Choose another.";
  throw new Problem("auth.password-breached", detail, { errors: [{ pointer, detail }] });
}

/** Whether hardly anything is left without the words of name and address: under four letters and seven digits. */
function isPersonal(password: string, { email, name }: Owner): boolean {
  const words = folded(`${name} ${email} edgewise`)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const whole = folded(password);
  const rest = words.reduce((text, word) => text.replaceAll(word, " "), whole);
  if (rest === whole) return false;
  return rest.replace(/[^\p{L}]/gu, "").length < 4 && rest.replace(/[^\p{N}]/gu, "").length < 7;
}
