import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { errorFields, type LogFields, newLog } from "../src/log.ts";

function logged(fields: LogFields): { line: string; entry: Record<string, unknown> } {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  const sink = { ...console, info: keep };
  newLog("content", { trace: { traceId: "t1", spanId: "s1" }, sink })("info", "course.published", fields);
  const line = lines.join("\n");
  return { line, entry: JSON.parse(line) };
}

describe("a log line", () => {
  it("is one JSON object with service, event and trace", () => {
    const { line, entry } = logged({ courseId: "crs_1", version: 3 });
    expect(line).not.toContain("\n");
    expect(entry).toMatchObject({
      level: "info",
      event: "course.published",
      service: "content",
      traceId: "t1",
      courseId: "crs_1",
      version: 3,
    });
  });

  it.each([
    { authorization: "Bearer abc" },
    { sessionToken: "abc" },
    { password: "abc" },
    { nested: { apiKey: "abc" } },
    { userEmail: "abc" },
    { "set-cookie": ["abc"] },
  ])("hides what its key gives away: %j", (fields) => {
    expect(logged(fields).line).not.toContain("abc");
  });

  it.each([
    ["an email address", "sent to somebody@example.org today", "somebody"],
    ["a bearer token", "header Bearer abcdef123 seen", "abcdef123"],
    ["a JWT", "got eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ1In0.c2ln", "eyJzdWIiOiJ1In0"],
    ["an API key", "used ewk_abcdefgh", "abcdefgh"],
  ])("hides %s inside a text", (_what, text, secret) => {
    expect(logged({ note: text }).line).not.toContain(secret);
  });

  it("cuts long texts, long lists and deep trees", () => {
    const deep = { a: { b: { c: { d: { e: 1 } } } } };
    const { line } = logged({ text: "x ".repeat(10_000), list: Array.from({ length: 999 }, (_, i) => i), deep });
    expect(line.length).toBeLessThan(1000);
  });
});

describe("what is logged of an error", () => {
  it("never holds the message of a database error, which carries the bound values", () => {
    const cause = new Error("D1_ERROR: UNIQUE constraint failed: users.email: SQLITE_CONSTRAINT");
    const error = new DrizzleQueryError("insert into users", ["somebody@example.org"], cause);
    const text = JSON.stringify(errorFields(error));
    expect(text).not.toContain("somebody");
    expect(text).not.toContain("insert into");
    expect(text).toContain("constraint failed: users.email");
  });

  it("shows it whole after its line on the developer's own machine, and nowhere else", () => {
    const thrown = new TypeError("no such somebody@example.org");
    const shownAt = (origin?: string) => {
      const said: unknown[] = [];
      const sink = { ...console, error: (one: unknown) => void said.push(one) };
      newLog("content", { origin, sink })("error", "http.crash", { route: "/v1/courses", thrown });
      const [line, ...more] = said;
      expect(JSON.parse(String(line))).toMatchObject({ route: "/v1/courses", error: "TypeError" });
      expect(line).not.toContain("somebody");
      return more;
    };
    for (const origin of ["http://localhost:8787", "http://127.0.0.1:1", "http://[::1]:8787"])
      expect(shownAt(origin)).toEqual([thrown]);
    for (const origin of [
      "https://learn.example",
      "https://localhost.example",
      "https://127.0.0.1.example",
      "",
      undefined,
    ])
      expect(shownAt(origin)).toEqual([]);
  });

  it("tells the class and the place", () => {
    const fields = errorFields(new TypeError("secret"));
    expect(fields.error).toBe("TypeError");
    expect(JSON.stringify(fields)).not.toContain("secret");
    expect(fields.stack).not.toHaveLength(0);
  });
});
