import type { DataOf } from "@edgewise/client/operations";
import type { Key, Locale } from "../i18n/locale.ts";

type Action = DataOf<"/v1/admin/courses/{courseId}/actions", "get">["items"][number]["action"];

/**
 * What each action of staff on a course is called, in `i18n/<language>/staff.json`: a new action of content does not
 * compile until it has its text.
 */
const courseActTexts: Record<Action, Key> = {
  taken_down: "staff.course.taken_down",
  lifted: "staff.course.lifted",
};
const keys = new Map<string, Key>(Object.entries(courseActTexts));

/** What an action is called. One that only a newer API knows keeps its own name. */
export function courseActName({ t }: Locale, action: string): string {
  const key = keys.get(action);
  return key === undefined ? action : t(key);
}
