import { Hono } from "hono";

type Value = string | number | null;

/** What `GET` or `POST` of a name does: its statements in one call to one database, then its answer as JSON. */
interface Task {
  database: "CONTENT" | "IDENTITY";
  statements: { sql: string; values: Value[] }[];
  answer: unknown;
  /** Values that are others in each run, so that a write does not meet its own traces. */
  fresh: string[];
}

/** Yardstick D: one Worker, one call to D1, no rules. `PUT /{name}` says what to do. */
const app = new Hono<{ Bindings: Record<Task["database"], D1Database> }>();
const tasks = new Map<string, Task>();

app.put("/:name", async (c) => {
  tasks.set(c.req.param("name"), await c.req.json());
  return c.body(null, 204);
});

app.on(["GET", "POST"], "/:name", async (c) => {
  const task = tasks.get(c.req.param("name"));
  if (!task) return c.notFound();
  const db = c.env[task.database];
  const renew = renewal(task.fresh);
  const [first, ...others] = task.statements.map(({ sql, values }) => db.prepare(sql).bind(...values.map(renew)));
  // The way drizzle reads on D1: one statement raw, several as a batch.
  if (first && others.length === 0 && c.req.method === "GET") await first.raw();
  else if (first) await db.batch([first, ...others]);
  return c.json(task.answer);
});

export default app;

function renewal(fresh: string[]): (value: Value) => Value {
  const others = new Map(fresh.map((value) => [value, crypto.randomUUID()]));
  return (value) => (typeof value === "string" ? (others.get(value) ?? value) : value);
}
