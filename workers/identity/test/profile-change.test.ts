import fc from "fast-check";
import { expect, it } from "vitest";
import { audiences, defaultVisibility, visibleFields } from "../src/profile/fields.ts";
import { ProfileChange, patched } from "../src/profile/profile-change.ts";
import type { Profile } from "../src/profile/tables.ts";

const before: Profile = {
  userId: "usr_01kah3v2m8q5x7w9y1z3b5d7f9",
  handle: "ada-lovelace",
  name: "Ada Lovelace",
  avatarUrl: "https://ada.example/face.png",
  bio: "Writes programs.",
  locale: "en-GB",
  timeZone: "Europe/London",
  country: "GB",
  skills: ["analysis"],
  links: [{ label: "Notes", url: "https://ada.example/notes" }],
  visibility: { ...defaultVisibility, country: "public", name: "members" },
  captionsByDefault: true,
  captionLanguage: "en",
  version: 4,
  createdAt: 1,
  updatedAt: 2,
};

/** What null stands for, since no field of a profile is ever absent. */
const empty = {
  captionLanguage: null,
  avatarUrl: null,
  bio: null,
  country: null,
  skills: [],
  links: [],
  visibility: defaultVisibility,
};

const word = fc.stringMatching(/^[a-z]{3,12}$/);
const audience = fc.constantFrom(...audiences, null);
const patch = fc.record(
  {
    handle: word,
    name: word,
    avatarUrl: fc.option(word.map((path) => `https://ada.example/${path}`)),
    bio: fc.option(word),
    locale: fc.constantFrom("de", "fr-CA"),
    timeZone: fc.constantFrom("UTC", "Asia/Tokyo"),
    country: fc.option(fc.constantFrom("DE", "JP")),
    captionsByDefault: fc.boolean(),
    captionLanguage: fc.option(fc.constantFrom("de", "pt-BR")),
    skills: fc.option(fc.uniqueArray(word, { maxLength: 5 })),
    links: fc.option(fc.array(fc.record({ label: word, url: fc.constant("https://ada.example/x") }), { maxLength: 3 })),
    visibility: fc.option(
      fc.record(Object.fromEntries(visibleFields.map((field) => [field, audience])), { requiredKeys: [] }),
    ),
  },
  { requiredKeys: [] },
);

/** RFC 7396, section 2, to the letter, with `empty` in the place of removal. */
function mergePatch(target: unknown, change: unknown, nothing: unknown): unknown {
  if (change === null) return nothing;
  if (!isObject(change)) return change;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(change)) {
    result[key] = mergePatch(result[key], value, isObject(nothing) ? nothing[key] : undefined);
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

it("patches a profile as RFC 7396 says, whatever the patch", () => {
  fc.assert(
    fc.property(patch, (change) => {
      const parsed = ProfileChange.safeParse(change);
      fc.pre(parsed.success);
      expect(patched(before, ProfileChange.parse(change))).toEqual(mergePatch(before, change, empty));
    }),
    { numRuns: 300 },
  );
});

it("gives back an equal profile for the empty patch, and for the profile's own values", () => {
  expect(patched(before, {})).toEqual(before);
  const { name, bio, skills, links, visibility } = before;
  expect(patched(before, ProfileChange.parse({ name, bio, skills, links, visibility }))).toEqual(before);
});
