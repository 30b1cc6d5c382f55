import { initialCourseFields } from "@edgewise/contracts/course-fields";
import { customType } from "drizzle-orm/sqlite-core";
import type { VersionContent } from "./content.ts";

/**
 * The frozen content of a version, as JSON. Whoever reads one gets all fields: a version that was frozen before a field
 * existed has the value that a course has which never said it.
 */
export const versionContent = customType<{ data: VersionContent; driverData: string }>({
  dataType: () => "text",
  toDriver: (content) => JSON.stringify(content),
  fromDriver: (stored) => ({ ...initialCourseFields, ...JSON.parse(stored) }),
});
