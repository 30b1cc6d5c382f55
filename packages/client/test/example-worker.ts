import { isProblem } from "../src/api-problem.ts";
import type { Send } from "../src/attempts.ts";
import { newClient } from "../src/client.ts";

/** A Worker that asks the platform over a service binding. Run in workerd by the tests. */
export default {
  async fetch(_: Request, env: { PLATFORM: { fetch: Send } }): Promise<Response> {
    const api = newClient({
      baseUrl: "https://platform.internal",
      fetch: (url, init) => env.PLATFORM.fetch(url, init),
      baseMs: 1,
    });
    const course = await api.post("/v1/authoring/courses", { body: { title: "Tea", language: "en" } });
    const late = await api.get("/v1/me", { timeoutMs: 50 }).catch((error: unknown) => error);
    return Response.json({ id: course.id, late: isProblem(late) ? late.code : String(late) });
  },
};
