import { isProblem } from "@edgewise/client/api-problem";
import type { Client } from "@edgewise/client/client";
import type { DataOf } from "@edgewise/client/operations";

/**
 * A page of what a person made, the newest first; undefined if the request fails, which must not hide the person's
 * page.
 */
export async function coursesBy(
  api: Client,
  author: string,
  cursor: string | undefined,
): Promise<DataOf<"/v1/courses", "get"> | undefined> {
  try {
    return await api.get("/v1/courses", { query: { author, cursor, limit: 12 } });
  } catch (error) {
    if (isProblem(error) && (error.status >= 500 || error.status === 0)) return undefined;
    throw error;
  }
}
