import { expect, test } from "vitest";
import { callOf } from "../src/measure/yardstick.ts";

const statement = (sql: string, ...values: (string | number)[]) => ({ sql, values, rowsRead: 1, rowsWritten: 0 });

test("a yardstick of a request that writes makes the writes alone", () => {
  const all = [statement("SELECT 1"), statement("insert into outbox values (?, ?)", "evt_1", "usr_1")];
  const call = callOf({ statements: [{ service: "content", all }] });
  expect(call.statements).toEqual([{ sql: "insert into outbox values (?, ?)", values: ["evt_1", "usr_1"] }]);
  expect(call).toMatchObject({ database: "CONTENT", writes: true, fresh: ["evt_1", "usr_1"] });
});

test("a yardstick of a request that reads makes what it reads", () => {
  const all = [statement("select * from courses where id = ?", "crs_1")];
  const call = callOf({
    statements: [
      { service: "gateway", all: [] },
      { service: "content", all },
    ],
  });
  expect(call).toEqual({
    database: "CONTENT",
    writes: false,
    statements: [{ sql: "select * from courses where id = ?", values: ["crs_1"] }],
    fresh: [],
  });
});

test("a request that asks two databases has no single query to be compared with", () => {
  const all = [statement("SELECT 1")];
  expect(() =>
    callOf({
      statements: [
        { service: "identity", all },
        { service: "content", all },
      ],
    }),
  ).toThrow("A yardstick asks exactly one database.");
});
