import { customType } from "drizzle-orm/sqlite-core";
import { defaultVisibility, type Visibility } from "./fields.ts";

/**
 * Who sees which field, as JSON. Every reader gets all fields: one that was added after the profile was stored has the
 * default audience, so that it is neither shown to more people than promised nor missing from an answer.
 */
export const visibilityColumn = customType<{ data: Visibility; driverData: string }>({
  dataType: () => "text",
  toDriver: (visibility) => JSON.stringify(visibility),
  fromDriver: (stored) => ({ ...defaultVisibility, ...JSON.parse(stored) }),
});
