import { Hono } from "hono";

type Value = string | number | null;

/** Statements that go to one database in one call. */
interface Call {
  database: "CONTENT" | "IDENTITY";
  writes: boolean;
  statements: { sql: string; values: Value[] }[];
}

/** What `GET` or `POST` of a name does: its calls to D1 at the same time, then its answer. */
interface Task {
  calls: Call[];
  /** JSON is made anew each time, as a service does; anything else is sent as it is. */
  answer: { json: unknown } | { text: string; type: string };
  /** Values that are others in each run, so that a write does not meet its own traces. */
  fresh: string[];
}

type Bindings = Record<Call["database"], D1Database>;

/** Yardstick D: one Worker, one call to D1, no rules. `PUT /{name}` says what to do. */
const app = new Hono<{ Bindings: Bindings }>();
const tasks = new Map<string, Task>();

app.put("/:name", async (c) => {
  tasks.set(c.req.param("name"), await c.req.json());
  return c.body(null, 204);
});

app.on(["GET", "POST"], "/:name", async (c) => {
  const task = tasks.get(c.req.param("name"));
  if (!task) return c.notFound();
  const renew = renewal(task.fresh);
  await Promise.all(task.calls.map((call) => made(call, c.env, renew)));
  if ("json" in task.answer) return c.json(task.answer.json);
  return c.body(task.answer.text, 200, { "Content-Type": task.answer.type });
});

export default app;

/** The way drizzle reads on D1: one statement raw, several as a batch. */
async function made({ database, statements, writes }: Call, env: Bindings, renew: (value: Value) => Value) {
  const db = env[database];
  const [first, ...others] = statements.map(({ sql, values }) => db.prepare(sql).bind(...values.map(renew)));
  if (first && others.length === 0 && !writes) await first.raw();
  else if (first) await db.batch([first, ...others]);
}

function renewal(fresh: string[]): (value: Value) => Value {
  const others = new Map(fresh.map((value) => [value, crypto.randomUUID()]));
  return (value) => (typeof value === "string" ? (others.get(value) ?? value) : value);
}
