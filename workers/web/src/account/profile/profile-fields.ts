import { limits } from "@edgewise/client/limits.generated";
import type { DataOf, OptionsOf } from "@edgewise/client/operations";
import { z } from "zod";
import type { Fields } from "../../page/form.ts";
import { textOf } from "../../page/form.ts";

export type Me = DataOf<"/v1/me", "get">;
export type MeChange = OptionsOf<"/v1/me", "patch">["body"];

/** The fields that their owner shows or hides, in the order of the form. */
export const hideable = ["name", "avatarUrl", "bio", "skills", "links", "country", "locale", "timeZone"] as const;
export const audiences = ["public", "members", "private"] as const;
const { ProfileChange: own } = limits;
export const linksMax = own.links.maxItems;
/** Skills are typed one a line; a form sends two characters for the end of a line. */
export const skillsLengthMax = own.skills.maxItems * (own.skills.items.maxLength + 2);

const audience = z.enum(audiences);

/** The profile as a form sends it; links come as `links.0.label`, audiences as `visibility.bio`. */
export const profileFields = z.looseObject({
  key: z.string().max(64),
  version: z.string().max(200),
  name: z.string().trim().min(own.name.minLength).max(own.name.maxLength),
  handle: z.string().trim().min(own.handle.minLength).max(own.handle.maxLength),
  avatarUrl: z.string().trim().max(own.avatarUrl.maxLength),
  bio: z.string().max(own.bio.maxLength),
  skills: z.string().max(skillsLengthMax),
  country: z.string().max(own.country.maxLength),
  locale: z.string().max(own.locale.maxLength),
  timeZone: z.string().max(own.timeZone.maxLength),
  captions: z.string().optional(),
});
export type ProfileFields = z.infer<typeof profileFields>;

/** The fields of the form that show this profile. */
export function fieldsOfMe(me: Me): Fields {
  const { name, handle, country, locale, timeZone } = me;
  return {
    name,
    handle,
    locale,
    timeZone,
    avatarUrl: me.avatarUrl ?? "",
    bio: me.bio ?? "",
    skills: me.skills.join("\n"),
    country: country ?? "",
    captions: me.captionsByDefault ? "yes" : "",
    ...Object.fromEntries(hideable.map((field) => [`visibility.${field}`, me.visibility[field]])),
    ...Object.fromEntries(
      me.links.flatMap(({ label, url }, i) => [
        [`links.${i}.label`, label],
        [`links.${i}.url`, url],
      ]),
    ),
  };
}

/** The links that were typed, without the rows left empty. */
export function linksIn(fields: Fields): { label: string; url: string }[] {
  return Array.from({ length: linksMax }, (_, i) => ({
    label: textOf(fields, `links.${i}.label`).trim(),
    url: textOf(fields, `links.${i}.url`).trim(),
  })).filter(({ label, url }) => label !== "" || url !== "");
}

/** The merge patch that makes the profile what the form says. */
export function changeIn(input: ProfileFields): MeChange {
  const fields = input as Fields;
  const { name, handle, locale, timeZone } = input;
  return {
    name,
    handle,
    locale,
    timeZone,
    avatarUrl: input.avatarUrl || null,
    bio: input.bio.replaceAll("\r\n", "\n").trim() || null,
    country: input.country || null,
    captionsByDefault: input.captions === "yes",
    skills: input.skills
      .split(/[\r\n]+/)
      .map((skill) => skill.trim())
      .filter(Boolean),
    links: linksIn(fields),
    visibility: Object.fromEntries(
      hideable.flatMap((field) => {
        const chosen = audience.safeParse(textOf(fields, `visibility.${field}`));
        return chosen.success ? [[field, chosen.data]] : [];
      }),
    ),
  };
}
