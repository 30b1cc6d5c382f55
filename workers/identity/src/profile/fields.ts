import { z } from "@hono/zod-openapi";
import { isCountry, localeOf, timeZoneOf } from "./regions.ts";

/** The fields that their owner shows or hides; the handle itself is in the address and always seen. */
export const visibleFields = ["name", "avatarUrl", "bio", "locale", "timeZone", "country", "skills", "links"] as const;
export type VisibleField = (typeof visibleFields)[number];

/** Who sees a field: anyone, anyone signed in, or its owner alone. */
export const audiences = ["public", "members", "private"] as const;
export type Audience = (typeof audiences)[number];
export type Visibility = Record<VisibleField, Audience>;

/** Until its owner decides: a name and a face for the world, the rest for members, whereabouts for nobody. */
export const defaultVisibility: Visibility = {
  name: "public",
  avatarUrl: "public",
  bio: "members",
  locale: "private",
  timeZone: "private",
  country: "private",
  skills: "members",
  links: "members",
};

/** Control characters, and those that reverse the direction of the text around them. */
const unsafe = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const unsafeInText = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const line = (max: number) =>
  z
    .string()
    .normalize("NFC")
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !unsafe.test(text), "Holds a control character.");

const httpsUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" && url.hostname.includes(".") && url.username === "" && url.password === "";
};

export const Name = line(120).openapi({ example: "Ada Lovelace", description: "The person's name." });

export const AvatarUrl = z
  .string()
  .max(500)
  .refine(
    (url) => /^\/v1\/media\/med_[0-9a-z]{26}$/.test(url) || httpsUrl(url),
    "Neither a media path nor an https URL.",
  )
  .openapi({ example: "/v1/media/med_01kah3v2m8q5x7w9y1z3b5d7f9", description: "A medium here, or an https URL." });

export const Bio = z
  .string()
  .normalize("NFC")
  .trim()
  .max(2000)
  .refine((text) => !unsafeInText.test(text), "Holds a control character.")
  .openapi({ example: "Writes programs for engines.", description: "A few sentences, plain text." });

export const Locale = z
  .string()
  .max(35)
  .refine((tag) => localeOf(tag) !== undefined, "Not a BCP 47 language tag.")
  .overwrite((tag) => localeOf(tag) ?? tag)
  .openapi({ example: "en-GB", description: "BCP 47 language tag." });

export const CaptionsByDefault = z
  .boolean()
  .openapi({ example: true, description: "Whether videos start with captions, on every device." });

export const CaptionLanguage = Locale.openapi({
  example: "es",
  description: "The captions' language, if a video has it; null for the video's own default.",
});

export const TimeZone = z
  .string()
  .max(50)
  .refine((zone) => timeZoneOf(zone) !== undefined, "Not an IANA time zone.")
  .overwrite((zone) => timeZoneOf(zone) ?? zone)
  .openapi({ example: "Europe/London", description: "IANA time zone." });

export const Country = z
  .string()
  .max(2)
  .toUpperCase()
  .refine(isCountry, "Not an ISO 3166-1 alpha-2 country code.")
  .openapi({ example: "GB", description: "ISO 3166-1 alpha-2 country code." });

export const Skills = z
  .array(line(60))
  .max(50)
  .refine((skills) => new Set(skills.map((skill) => skill.toLowerCase())).size === skills.length, "Names one twice.")
  .openapi({ example: ["analysis", "algorithms"], description: "What the person can do, best first." });

export const Link = z
  .strictObject({
    label: line(60).openapi({ example: "Notes" }),
    url: z.string().max(500).refine(httpsUrl, "Not an https URL.").openapi({ example: "https://ada.example/notes" }),
  })
  .openapi("ProfileLink");
export type Link = z.infer<typeof Link>;

export const Links = z.array(Link).max(10).openapi({ description: "Links to the person's other pages." });

/** The same schema for each field that may be hidden. */
export function forEachHideable<S extends z.ZodType>(schema: S) {
  return {
    name: schema,
    avatarUrl: schema,
    bio: schema,
    locale: schema,
    timeZone: schema,
    country: schema,
    skills: schema,
    links: schema,
  };
}

/** Who sees which field. */
export const VisibilityFields = z
  .object(forEachHideable(z.enum(audiences)))
  .openapi("ProfileVisibility", { example: defaultVisibility });

/** The fields that may be hidden, as they are answered. */
export const hideableShape = {
  name: Name,
  avatarUrl: AvatarUrl.nullable(),
  bio: Bio.nullable(),
  locale: Locale,
  timeZone: TimeZone,
  country: Country.nullable(),
  skills: Skills,
  links: Links,
};
