import { isProblem } from "@edgewise/client/api-problem";
import type { Client } from "@edgewise/client/client";
import type { DataOf } from "@edgewise/client/operations";

export type CourseShown = DataOf<"/v1/courses/{idOrSlug}", "get">;

/**
 * The course of this id or slug, or the slug under which it is found now. Throws `resource.missing` for what is not
 * public.
 */
export async function courseAt(api: Client, idOrSlug: string): Promise<CourseShown | { movedTo: string }> {
  const path = { idOrSlug };
  try {
    const course = await api.get("/v1/courses/{idOrSlug}", { path });
    return course.slug === idOrSlug ? course : { movedTo: course.slug };
  } catch (error) {
    if (!isProblem(error, "unreadable") || error.status !== 308) throw error;
    const { headers } = await api.send("get", "/v1/courses/{idOrSlug}", { path });
    const slug = headers.get("Location")?.split("/").at(-1);
    if (slug === undefined) throw error;
    return { movedTo: slug };
  }
}
