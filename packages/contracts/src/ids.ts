import { z } from "zod";

/** What each id prefix stands for. An id is `<prefix>_<ULID in lower case>`, so it sorts by the time it was made. */
export const idPrefixes = {
  usr: "user",
  ses: "session",
  org: "organisation",
  mbr: "membership",
  inv: "invitation",
  acc: "account",
  vrf: "verification",
  tfa: "second factor",
  pky: "passkey",
  key: "API key",
  sig: "signing key",
  mal: "mail",
  aud: "audit entry",
  crs: "course",
  sec: "section",
  les: "lesson",
  med: "media",
  upl: "upload",
  cap: "caption track",
  nte: "note",
  stf: "staff action",
  evt: "event",
} as const;

export type IdPrefix = keyof typeof idPrefixes;

const ulid = "[0-7][0-9a-hjkmnp-tv-z]{25}";
const exampleUlid = "01kah3v2m8q5x7w9y1z3b5d7f9";

/** The schema of ids with one prefix; any other string is refused. */
export function idSchema(prefix: IdPrefix) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_${ulid}$`), `Not the id of a ${idPrefixes[prefix]}.`)
    .max(30)
    .meta({ example: `${prefix}_${exampleUlid}`, description: `Id of a ${idPrefixes[prefix]}.` });
}

export const UserId = idSchema("usr");
export const SessionId = idSchema("ses");
export const OrganisationId = idSchema("org");
export const MembershipId = idSchema("mbr");
export const InvitationId = idSchema("inv");
export const PasskeyId = idSchema("pky");
export const ApiKeyId = idSchema("key");
export const CourseId = idSchema("crs");
export const SectionId = idSchema("sec");
export const LessonId = idSchema("les");
export const MediaId = idSchema("med");
export const UploadId = idSchema("upl");
export const StaffActionId = idSchema("stf");
export const NoteId = idSchema("nte");
