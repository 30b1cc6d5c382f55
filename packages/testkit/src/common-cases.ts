import { describe, expect, it } from "vitest";
import { type Client, codeOf } from "./client.ts";
import type { TestPerson } from "./people.ts";

/** One route, and what the common cases need to know about it. Leave out what does not apply. */
export interface CommonCase {
  name: string;
  method: string;
  /** A path whose object exists and belongs to `owner`. */
  path: () => string;
  body?: unknown;
  headers?: Record<string, string>;
  /** A person who may call it. */
  owner: () => TestPerson;
  /** A person without the role. */
  wrongRole?: TestPerson;
  /** The same path with an id that does not exist. */
  absentPath?: string;
  /** A person with the role, for whom the object must look absent. */
  stranger?: TestPerson;
  /** A body that breaks a rule, and the pointer to the field that does. */
  malformed?: { body: unknown; pointer: string };
}

/** The same cases against every route: anonymous, wrong role, absent id, someone else's id, malformed body. */
export function commonCases(client: (who?: TestPerson) => Client, cases: CommonCase[]): void {
  for (const route of cases) {
    const call = (who?: TestPerson, path = route.path(), body = route.body) =>
      client(who).send(route.method, path, body, route.headers);
    const { absentPath, stranger, wrongRole, malformed } = route;

    describe(`${route.name} (${route.method})`, () => {
      it("refuses an anonymous caller", async () => {
        const answer = await call();
        expect([answer.status, codeOf(answer)]).toEqual([401, "auth.required"]);
      });
      if (wrongRole) {
        it("refuses a caller without the role", async () => {
          expect((await call(wrongRole)).status).toBe(403);
        });
      }
      if (absentPath) {
        it("answers 404 for an absent id", async () => {
          const answer = await call(route.owner(), absentPath);
          expect([answer.status, codeOf(answer)]).toEqual([404, "resource.missing"]);
        });
      }
      if (stranger) {
        it("lets somebody else's object look absent", async () => {
          const answer = await call(stranger);
          expect([answer.status, codeOf(answer)]).toEqual([404, "resource.missing"]);
        });
      }
      if (malformed) {
        it(`points at ${malformed.pointer} of a malformed body`, async () => {
          const answer = await call(route.owner(), route.path(), malformed.body);
          expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
          expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(malformed.pointer);
        });
      }
    });
  }
}
