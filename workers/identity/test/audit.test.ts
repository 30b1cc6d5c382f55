import { env } from "cloudflare:workers";
import { commit } from "@edgewise/chassis/commit";
import { person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { recordPausesMs } from "../src/audit/actions.ts";
import { originOf } from "../src/audit/origin.ts";
import { type AuditEvent, audited } from "../src/audit/record.ts";
import { freshYear, record, signedIn } from "./audit-entries.ts";
import { auditOf, client, testCtx } from "./profile-people.ts";

const admin = person({ roles: ["admin"] });

describe("the audit log", () => {
  it("is never changed, never shortened and never replaced", async () => {
    const { id } = person();
    await record(freshYear(), signedIn(id));
    const [entry] = await auditOf(id);
    const statements = [
      "UPDATE audit_entries SET actor_id = NULL WHERE account_id = ?1",
      "DELETE FROM audit_entries WHERE account_id = ?1",
      "INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE account_id = ?1",
      `INSERT INTO audit_entries SELECT * FROM audit_entries WHERE account_id = ?1
        ON CONFLICT (id) DO UPDATE SET actor_id = NULL`,
    ];
    for (const statement of statements) {
      await expect(env.DB.prepare(statement).bind(id).run()).rejects.toThrow(/append-only/);
    }
    expect(await auditOf(id)).toEqual([entry]);
  });

  it("stands or falls with what it tells of", async () => {
    const { id } = person();
    const ctx = testCtx();
    const writes = [
      audited(ctx, signedIn(id)),
      audited(ctx, { ...signedIn(id), details: { reason: "x".repeat(2001) } }),
    ];
    await expect(commit(ctx, writes)).rejects.toThrow();
    expect(await auditOf(id)).toEqual([]);
  });

  it("names the actor of the request, the admin behind them and the trace", async () => {
    const { id } = person();
    const key = { type: "api-key", id: `key_${id.slice(4)}` } as const;
    const ctx = testCtx();
    ctx.actor = { id, sessionId: "", roles: ["learner"], organisations: [], scopes: null, impersonatorId: admin.id };
    await commit(ctx, [audited(ctx, { action: "api-key.created", subject: key, details: { scopes: "content:read" } })]);
    const [mine] = (await client(person({ id })).get("/v1/me/audit")).body.items;
    expect(mine).toEqual({
      id: expect.stringMatching(/^aud_/),
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      action: "api-key.created",
      subject: key,
      network: null,
      agent: null,
      details: { scopes: "content:read" },
      by: "administrator",
    });
    const { by: _by, ...common } = mine;
    const { items } = (await client(admin).get(`/v1/admin/audit?subjectId=${key.id}`)).body;
    expect(items).toEqual([
      { ...common, accountId: id, actorId: id, impersonatorId: admin.id, traceId: ctx.trace.traceId },
    ]);
  });

  it("cannot be filled by strangers: what they cause without end is recorded once in a while for an account", async () => {
    const [ada, eve] = [person(), person()];
    const throttled = (id: string): AuditEvent => ({
      action: "session.throttled",
      subject: { type: "user", id },
      actorId: null,
      details: { reason: "rate.limited" },
    });
    const start = freshYear();
    const pauseMs = recordPausesMs["session.throttled"] ?? 0;
    await record(start, ...Array.from({ length: 20 }, () => throttled(ada.id)), throttled(eve.id));
    await record(start + pauseMs - 1, throttled(ada.id));
    await record(start + pauseMs, throttled(ada.id));
    const entries = await auditOf(ada.id);
    expect(entries.map(({ at }) => at)).toEqual([start, start + pauseMs]);
    expect(entries[0]).toMatchObject({ actor_id: null, subject_id: ada.id, details: '{"reason":"rate.limited"}' });
    expect(await auditOf(eve.id)).toHaveLength(1);
  });
});

describe("the origin of a request", () => {
  const from = (address: string, agent = "") =>
    originOf(new Headers({ "X-Forwarded-For": address, ...(agent && { "User-Agent": agent }) }));

  it.each([
    ["203.0.113.77", "203.0.113.0/24"],
    ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["2001:DB8:12:34:56:78:9a:bc", "2001:db8:12::/48"],
    ["2001:db8::1", "2001:db8::/48"],
    ["::1", "::/48"],
    ["203.0.113.256", null],
    ["1::2::3", null],
    ["1:2:3", null],
    ["1:2:3:4:5:6:7:8:9", null],
    ["12345::", null],
    ["unknown", null],
  ])("of %s is the network %s", (address, network) => {
    expect(from(address).network).toBe(network);
  });

  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge"],
    ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15", "Safari"],
    ["curl/8.1.2", "curl"],
    ["a program", "other"],
  ])("of %s is its family %s", (agent, family) => {
    expect(from("203.0.113.77", agent).agent).toBe(family);
  });

  it("is unknown without the headers", () => {
    expect(originOf(new Headers())).toEqual({ network: null, agent: null });
  });
});
