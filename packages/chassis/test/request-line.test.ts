import { expect, it } from "vitest";
import type { LogFields } from "../src/log.ts";
import { type Finished, logRequest } from "../src/request-line.ts";

const read: Finished = { method: "GET", status: 200, ms: 3 };
const besides = { route: "/v1/courses", actorId: "usr_1" };

function lineOf(finished: Partial<Finished>, sampled = false): LogFields | undefined {
  const written: (LogFields | undefined)[] = [];
  const log = (_level: string, _event: string, fields?: LogFields) => void written.push(fields);
  logRequest(log, { sampled }, { ...read, ...finished }, () => besides);
  expect(written.length).toBeLessThanOrEqual(1);
  return written[0];
}

it("passes over reads that went well in a trace that is not sampled", () => {
  for (const method of ["GET", "HEAD", "OPTIONS"]) expect(lineOf({ method })).toBeUndefined();
  for (const status of [204, 304, 308]) expect(lineOf({ status })).toBeUndefined();
});

it("tells of whatever is sampled, changes something, fails or takes a second", () => {
  expect(lineOf({}, true)).toEqual({ ...read, ...besides });
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "PURGE"])
    expect(lineOf({ method })).toMatchObject({ method });
  for (const status of [400, 404, 429, 500, 503]) expect(lineOf({ status })).toMatchObject({ status });
  expect(lineOf({ ms: 1_000 })).toMatchObject({ ms: 1_000 });
});
