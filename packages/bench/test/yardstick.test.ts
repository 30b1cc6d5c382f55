import { expect, test } from "vitest";
import { callsOf, repeatable } from "../src/measure/yardstick.ts";

const statement = (sql: string, ...values: (string | number)[]) => ({ sql, values, rowsRead: 1, rowsWritten: 0 });

test("a yardstick of a request that writes makes the writes alone", () => {
  const all = [statement("SELECT 1"), statement("insert into outbox values (?, ?)", "evt_1", "usr_1")];
  expect(callsOf({ statements: [{ service: "content", all }] })).toEqual({
    calls: [
      {
        database: "CONTENT",
        writes: true,
        statements: [{ sql: "insert into outbox values (?, ?)", values: ["evt_1", "usr_1"] }],
      },
    ],
    fresh: ["evt_1", "usr_1"],
  });
});

test("a yardstick of a request that reads makes what it reads", () => {
  const all = [statement("select * from courses where id = ?", "crs_1")];
  const { calls, fresh } = callsOf({
    statements: [
      { service: "gateway", all: [] },
      { service: "content", all },
    ],
  });
  expect(calls).toEqual([
    {
      database: "CONTENT",
      writes: false,
      statements: [{ sql: "select * from courses where id = ?", values: ["crs_1"] }],
    },
  ]);
  expect(fresh).toEqual([]);
});

test("a yardstick asks each database once, however many statements go to it", () => {
  const all = [statement("SELECT 1"), statement("SELECT 2")];
  const { calls } = callsOf({
    statements: [
      { service: "identity", all: all.slice(0, 1) },
      { service: "content", all },
    ],
  });
  expect(calls.map(({ database, statements }) => [database, statements.length])).toEqual([
    ["IDENTITY", 1],
    ["CONTENT", 2],
  ]);
});

test("what asks no database has no yardstick of this kind", () => {
  expect(() => callsOf({ statements: [{ service: "gateway", all: [] }] })).toThrow(
    "A yardstick asks at least one database.",
  );
});

test("a yardstick repeats every field of an answer but those that its server writes itself", () => {
  const fields = { "content-type": "application/json", etag: '"1"', "x-frame-options": "DENY", "cache-status": "x" };
  expect(repeatable({ ...fields, connection: "keep-alive", "content-length": "9" })).toEqual(fields);
});
