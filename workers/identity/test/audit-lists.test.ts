import { env } from "cloudflare:workers";
import { commit } from "@edgewise/chassis/commit";
import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { auditActions } from "../src/audit/actions.ts";
import { auditLog } from "../src/audit/audit-log.ts";
import { type AuditEvent, audited } from "../src/audit/record.ts";
import { freshYear, record, signedIn } from "./audit-entries.ts";
import { client, testCtx } from "./profile-people.ts";

const admin = person({ roles: ["admin"] });

commonCases(client, [
  { name: "listMyAuditEntries", method: "GET", path: () => "/v1/me/audit", owner: () => person() },
  {
    name: "listAuditEntries",
    method: "GET",
    path: () => "/v1/admin/audit",
    owner: () => admin,
    wrongRole: person({ roles: ["creator", "recruiter"] }),
  },
]);

describe("one's own entries", () => {
  it("come newest first, page by page, with nobody else's between", async () => {
    const [mine, other] = [person(), person()];
    const refused: AuditEvent = { action: "session.refused", subject: { type: "user", id: mine.id }, actorId: null };
    const banned: AuditEvent = { action: "account.banned", subject: { type: "user", id: mine.id }, actorId: admin.id };
    await record(freshYear(), signedIn(mine.id), signedIn(other.id), refused, banned, signedIn(other.id));
    const first = await client(mine).get("/v1/me/audit?limit=2");
    expect(first.body.items).toMatchObject([
      { action: "account.banned", by: "administrator" },
      { action: "session.refused", by: "unknown" },
    ]);
    expect(JSON.stringify(first.body)).not.toContain(admin.id);
    const second = await client(mine).get(`/v1/me/audit?limit=2&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({
      items: [{ action: "session.created", by: "self", network: "203.0.113.0/24", agent: "Firefox" }],
      next: null,
    });
  });

  it("come page by page even when many are of one instant", async () => {
    const mine = person();
    const ctx = testCtx(() => freshYearInstant);
    const freshYearInstant = freshYear();
    await commit(
      ctx,
      Array.from({ length: 7 }, () => audited(ctx, signedIn(mine.id))),
    );
    const ids: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const answer = await client(mine).get(`/v1/me/audit?limit=3${cursor && `&cursor=${cursor}`}`);
      ids.push(...answer.body.items.map(({ id }: { id: string }) => id));
      cursor = answer.body.next;
    }
    expect(ids).toHaveLength(7);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  it("refuse a cursor that was not given out", async () => {
    const answer = await client(person()).get("/v1/me/audit?cursor=rubbish");
    expect(answer.body).toMatchObject({ code: "input.invalid", errors: [{ parameter: "cursor" }] });
  });
});

describe("the administrators' list", () => {
  it("is filtered by actor, account, subject, action and time, and by several at once", async () => {
    const [ada, eve] = [person(), person()];
    const start = freshYear();
    const grant: AuditEvent = {
      action: "role.granted",
      subject: { type: "user", id: ada.id },
      actorId: eve.id,
      details: { role: "creator" },
    };
    await record(start, signedIn(ada.id), signedIn(eve.id), grant);
    const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
    const actions = async (query: string) => {
      const answer = await client(admin).get(`/v1/admin/audit?from=${at(0)}&to=${at(10)}&${query}`);
      expect(answer.status).toBe(200);
      return answer.body.items.map(({ action, accountId }: { action: string; accountId: string }) => {
        return `${action} ${accountId === ada.id ? "ada" : "eve"}`;
      });
    };
    const [granted, eveIn, adaIn] = ["role.granted ada", "session.created eve", "session.created ada"];
    expect(await actions("")).toEqual([granted, eveIn, adaIn]);
    expect(await actions(`actorId=${eve.id}`)).toEqual([granted, eveIn]);
    expect(await actions(`accountId=${ada.id}`)).toEqual([granted, adaIn]);
    expect(await actions(`subjectId=${eve.id}`)).toEqual([eveIn]);
    expect(await actions("action=session.created")).toEqual([eveIn, adaIn]);
    expect(await actions(`action=role.granted&actorId=${ada.id}`)).toEqual([]);
    const window = await client(admin).get(`/v1/admin/audit?from=${at(1)}&to=${at(2)}`);
    expect(window.body.items).toMatchObject([{ accountId: eve.id }]);
  });

  it.each([
    ["action=made.up", "action"],
    ["from=yesterday", "from"],
    ["actorId=5", "actorId"],
    ["limit=101", "limit"],
  ])("refuses %s", async (query, parameter) => {
    const answer = await client(admin).get(`/v1/admin/audit?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
    expect(answer.body.errors).toMatchObject([{ parameter }]);
  });

  it.each([
    ["audit_by_account", { accountId: "x" }],
    ["audit_by_actor", { actorId: "x" }],
    ["audit_by_subject", { subjectId: "x" }],
    ["audit_by_action", { action: "role.granted" }],
    ["audit_by_time", {}],
    ["audit_by_actor", { actorId: "x", from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" }],
  ] as const)("uses the index %s for %j, without sorting", async (index, filter) => {
    const sent: { query: string; params: unknown[] }[] = [];
    const db = drizzle(env.DB, { logger: { logQuery: (query, params) => sent.push({ query, params }) } });
    const { next } = await auditLog({ ...testCtx(), db }, {}, { limit: 1 });
    sent.length = 0;
    await auditLog({ ...testCtx(), db }, filter, { limit: 20, cursor: next ?? undefined });
    expect(sent).toHaveLength(1);
    const { query = "", params = [] } = sent[0] ?? {};
    const explained = env.DB.prepare(`EXPLAIN QUERY PLAN ${query}`).bind(...params);
    const plan = (await explained.all<{ detail: string }>()).results.map(({ detail }) => detail);
    expect(plan).toEqual([expect.stringMatching(new RegExp(`^SEARCH audit_entries USING INDEX ${index} `))]);
  });

  it("knows no action that is not of the form subject.past", () => {
    expect(auditActions.filter((action) => !/^[a-z-]+\.[a-z-]+$/.test(action))).toEqual([]);
    expect(new Set(auditActions).size).toBe(auditActions.length);
  });
});
