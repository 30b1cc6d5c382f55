import { isProblem } from "@edgewise/chassis/problem";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTo, mayHold, newFilter } from "../src/security/bloom-filter.ts";
import { refuseWeakPassword, weaknessOf } from "../src/security/breached-passwords.ts";

const nobody = { email: "zq@example.org", name: "" };
const alphabet = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

function random(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}

/** Frequent ones that our rule of ten characters would let through. */
const frequent = [
  "qwertyuiop",
  "1234567890",
  "password123",
  "q1w2e3r4t5y6",
  "1qaz2wsx3edc",
  "basketball",
  "manchester",
  "qazwsxedcrfv",
  "123qweasdzxc",
  "tourdefrance",
];

/** Words too short for us that people make longer with digits. */
const words = ["password", "sunshine", "football", "princess", "charlie", "dragon", "superman", "jennifer"];

describe("breached passwords", () => {
  it.each(frequent)("knows %s", async (password) => {
    expect(await weaknessOf(password, nobody)).toBe("breached");
  });

  it("is not deceived by case, by digits and signs at the end, or by signs that look like letters", async () => {
    const ending = fc.string({ unit: fc.constantFrom(..."0123456789!?.-_ *"), minLength: 4, maxLength: 6 });
    const cased = fc
      .constantFrom(...words)
      .chain((word) =>
        fc
          .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
          .map((upper) => [...word].map((char, i) => (upper[i] ? char.toUpperCase() : char)).join("")),
      );
    const disguise = (word: string) => word.replace(/a/gi, "@").replace(/o/gi, "0").replace(/s/gi, "$");
    await fc.assert(
      fc.asyncProperty(cased, ending, fc.boolean(), async (word, end, disguised) => {
        const password = (disguised ? disguise(word) : word) + end;
        expect(await weaknessOf(password, nobody)).toBe("breached");
      }),
      { numRuns: 300 },
    );
  });

  it.each(["aaaaaaaaaaaa", "abcabcabcabc", "3456789:;<", "zyxwvutsrqpo", "passwordpassword", "Ａａａａａａａａａａ"])(
    "knows that %s is a run or a repetition",
    async (password) => {
      expect(await weaknessOf(password, nobody)).toBe("breached");
    },
  );

  it.each(["correct horse battery staple", "edgewise-demo", "wir essen heute Kürbis", "パスワードは長い文がいい"])(
    "lets %s be",
    async (password) => {
      expect(await weaknessOf(password, nobody)).toBeNull();
    },
  );

  it("takes hardly any random password for a breached one", async () => {
    const passwords = Array.from({ length: 5000 }, () => random(12));
    const verdicts = await Promise.all(passwords.map((password) => weaknessOf(password, nobody)));
    // The filter says 1 in 10,000 a form, and a password has up to four: 2 of 5,000 are expected. 15 has odds of 1e-9.
    expect(verdicts.filter((verdict) => verdict !== null).length).toBeLessThan(15);
  });

  it("refuses what is made of the owner's own name or address", async () => {
    const ada = { email: "ada.byron@poets.example", name: "Ada Lovelace" };
    for (const own of ["Lovelace1815", "ada.byron@poets.example", "AdaByron-1815", "lovelace ada!", "2026-edgewise"]) {
      expect([own, await weaknessOf(own, ada)]).toEqual([own, "personal"]);
    }
    for (const other of ["lovelace likes engines", "ada9f4k2m7x1q", "my canary is byronic"]) {
      expect([other, await weaknessOf(other, ada)]).toEqual([other, null]);
    }
  });

  it("says what is wrong with it, where, and never the password", async () => {
    const error: unknown = await refuseWeakPassword("Password123!", nobody, "#/newPassword").catch((thrown) => thrown);
    if (!isProblem(error)) throw error;
    expect(error.code).toBe("auth.password-breached");
    expect(error.extras.errors).toEqual([{ pointer: "#/newPassword", detail: error.message }]);
    expect(error.message).not.toContain("Password123!");
    await expect(refuseWeakPassword(random(14), nobody)).resolves.toBeUndefined();
  });
});

describe("the filter", () => {
  it("forgets no member and takes few strangers for one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 50 }), async (members) => {
        const filter = newFilter(members.length, 0.001);
        for (const member of members) await addTo(filter, member);
        for (const member of members) expect(await mayHold(filter, member)).toBe(true);
      }),
      { numRuns: 50 },
    );
    const filter = newFilter(1000, 0.01);
    for (let i = 0; i < 1000; i++) await addTo(filter, `member ${i}`);
    const strangers = await Promise.all(Array.from({ length: 5000 }, (_, i) => mayHold(filter, `stranger ${i}`)));
    const hits = strangers.filter(Boolean).length;
    expect(hits).toBeGreaterThan(10);
    expect(hits).toBeLessThan(100);
  });
});
