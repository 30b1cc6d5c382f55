import { languageOf } from "../../i18n/language.ts";

const unlessSaid = "/learning";
/** One slash, then nothing that browsers read as a slash, and nothing that hides (URL Standard, 4.4). */
const ownPath = /^\/(?![/\\])[\x21-\x7e]{0,299}$/;
const noPage = /^\/(?:v1|_|dev|sign-in|sign-out)(?:[/?]|$)/;

/** Where someone goes after signing in: a page of this site without its language, and never anything else. */
export function returnPathOf(wanted: string | null | undefined): string {
  const path = pageIn(wanted ?? "");
  return path !== undefined && !noPage.test(path) ? path : unlessSaid;
}

/** The page of this site that a path names, without its language, its query kept; undefined for any other address. */
export function pageIn(wanted: string): string | undefined {
  if (!ownPath.test(wanted)) return undefined;
  const { pathname, search } = new URL(wanted, "https://site.invalid");
  const { path } = languageOf(pathname);
  return ownPath.test(path) ? path + search : undefined;
}
