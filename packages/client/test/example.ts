import { isProblem } from "../src/api-problem.ts";
import { newClient } from "../src/client.ts";

/** What a small island does: one read, one change, and one code that it knows. Bundled, and weighed, by the tests. */
export async function rename(title: string, baseUrl = ""): Promise<string> {
  const api = newClient({ baseUrl });
  try {
    const { slug } = await api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: title } });
    await api.put("/v1/me/roles/creator");
    return slug;
  } catch (error) {
    if (isProblem(error, "resource.missing")) return "";
    throw error;
  }
}
