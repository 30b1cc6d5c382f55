import { Hono } from "hono";

interface Answer {
  body: string;
  headers: Record<string, string>;
}

/**
 * Yardstick H: the least that a Worker with a router does. `PUT /{name}` says what `GET /{name}` answers, and with which
 * fields; who has it already gets 304.
 */
const app = new Hono();
const answers = new Map<string, Answer>();

app.put("/:name", async (c) => {
  answers.set(c.req.param("name"), await c.req.json<Answer>());
  return c.body(null, 204);
});

app.get("/:name", (c) => {
  const answer = answers.get(c.req.param("name"));
  if (!answer) return c.notFound();
  const isKnown = c.req.header("If-None-Match") === answer.headers.etag && answer.headers.etag !== undefined;
  return isKnown ? c.body(null, 304, answer.headers) : c.body(answer.body, 200, answer.headers);
});

export default app;
