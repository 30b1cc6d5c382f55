/** A D1 database that counts the statements sent to it; a batch counts each of its statements. */
export function countingDatabase(db: D1Database): { db: D1Database; queries: () => number } {
  let count = 0;
  const inner = new WeakMap<object, D1PreparedStatement>();

  const counted = (statement: D1PreparedStatement): D1PreparedStatement => {
    const proxy = new Proxy(statement, {
      get(target, name) {
        if (name === "bind") return (...values: unknown[]) => counted(target.bind(...values));
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => {
          count++;
          return Reflect.apply(value, target, args);
        };
      },
    });
    inner.set(proxy, statement);
    return proxy;
  };

  const proxy = new Proxy(db, {
    get(target, name) {
      if (name === "prepare") return (query: string) => counted(target.prepare(query));
      if (name === "batch") {
        return (statements: D1PreparedStatement[]) => {
          count += statements.length;
          return target.batch(statements.map((statement) => inner.get(statement) ?? statement));
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { db: proxy, queries: () => count };
}
