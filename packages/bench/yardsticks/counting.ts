/** What one request made a Worker do. */
export interface Deeds {
  /** Trips to a database: a batch is one. */
  trips: number;
  statements: { sql: string; values: unknown[]; rowsRead: number; rowsWritten: number }[];
  /** Fetches and RPC calls to other Workers. */
  calls: string[];
  /** Calls to R2, rate limits and queues. */
  others: string[];
}

const nothing = (): Deeds => ({ trips: 0, statements: [], calls: [], others: [] });
let deeds = nothing();
let deferred: Promise<unknown>[] = [];
const known = new WeakMap<object, { statement: D1PreparedStatement; sql: string; values: unknown[] }>();

/** Puts a counter in front of all bindings. `GET /__deeds` waits for deferred work, tells all since the last time, and forgets it. */
export function counted(worker: ExportedHandler<Record<string, unknown>>): ExportedHandler<Record<string, unknown>> {
  return {
    ...worker,
    async fetch(request, env, execution) {
      if (new URL(request.url).pathname === "/__deeds") return told();
      const waitUntil = (work: Promise<unknown>) => {
        deferred.push(work.catch(() => undefined));
        execution.waitUntil(work);
      };
      const watched = new Proxy(execution, {
        get: (target, name) => (name === "waitUntil" ? waitUntil : bound(target, name)),
      });
      return worker.fetch?.(request, countedBindings(env), watched) ?? new Response(null, { status: 404 });
    },
  };
}

async function told(): Promise<Response> {
  await Promise.all(deferred);
  const all = deeds;
  deeds = nothing();
  deferred = [];
  return Response.json(all);
}

/** Every binding behind its counter. */
export function countedBindings(env: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(env).map(([name, binding]) => [name, countedBinding(name, binding)]));
}

function countedBinding(name: string, binding: unknown): unknown {
  if (typeof binding !== "object" || binding === null) return binding;
  // Asked first: a stub for RPC claims to have every method there is.
  const isWorker = binding.constructor?.name === "Fetcher";
  if (!isWorker && isDatabase(binding)) return countedDatabase(binding);
  const tally = isWorker ? "calls" : "others";
  return new Proxy(binding, {
    get: (target, method) => {
      const value: unknown = Reflect.get(target, method, target);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        deeds[tally].push(`${name}.${String(method)}`);
        return Reflect.apply(value, target, args);
      };
    },
  });
}

function isDatabase(binding: object): binding is D1Database {
  return "prepare" in binding && "batch" in binding;
}

function countedDatabase(db: D1Database): D1Database {
  return new Proxy(db, {
    get(target, name) {
      if (name === "prepare") return (sql: string) => countedStatement(target.prepare(sql), sql, []);
      if (name === "batch") return (statements: D1PreparedStatement[]) => countedBatch(target, statements);
      return bound(target, name);
    },
  });
}

function countedStatement(statement: D1PreparedStatement, sql: string, values: unknown[]): D1PreparedStatement {
  const proxy = new Proxy(statement, {
    get(target, name) {
      if (name === "bind") return (...all: unknown[]) => countedStatement(target.bind(...all), sql, all);
      const method = bound(target, name);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        deeds.trips++;
        const answer: unknown = await method(...args);
        // `raw` and `first` keep D1's account to themselves; a statement that only reads may be asked again for it.
        const meta = isResult(answer) ? answer.meta : /^\s*(?:select|with)\b/i.test(sql) && (await target.all()).meta;
        note(sql, values, meta || undefined);
        return answer;
      };
    },
  });
  known.set(proxy, { statement, sql, values });
  return proxy;
}

async function countedBatch(db: D1Database, statements: D1PreparedStatement[]): Promise<D1Result[]> {
  deeds.trips++;
  const all = statements.map((each) => known.get(each) ?? { statement: each, sql: "", values: [] });
  const results = await db.batch(all.map(({ statement }) => statement));
  for (const [i, { sql, values }] of all.entries()) note(sql, values, results[i]?.meta);
  return results;
}

function note(sql: string, values: unknown[], meta: D1Meta | undefined): void {
  deeds.statements.push({ sql, values, rowsRead: meta?.rows_read ?? 0, rowsWritten: meta?.rows_written ?? 0 });
}

function isResult(answer: unknown): answer is D1Result {
  return typeof answer === "object" && answer !== null && "meta" in answer;
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === "function" ? value.bind(target) : value;
}
