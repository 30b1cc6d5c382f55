import { Hono } from "hono";

/** Yardstick H: the least that a Worker with a router does. `PUT /{name}` says what `GET /{name}` answers. */
const app = new Hono();
const answers = new Map<string, { body: string; type: string }>();

app.put("/:name", async (c) => {
  answers.set(c.req.param("name"), { body: await c.req.text(), type: c.req.header("Content-Type") ?? "text/plain" });
  return c.body(null, 204);
});

app.get("/:name", (c) => {
  const answer = answers.get(c.req.param("name"));
  return answer ? c.body(answer.body, 200, { "Content-Type": answer.type }) : c.notFound();
});

export default app;
