import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { services } from "@edgewise/contracts/services";
import { accessToken, identityPeer, person } from "@edgewise/testkit/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestHarness } from "wrangler";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url).href);
const keys = await identityPeer().jwks({ traceparent: "" });
const vars = { TEST_JWKS: JSON.stringify(keys) };

const harness = createTestHarness({
  workers: [
    { configPath: at("specimen/wrangler.toml"), vars },
    { configPath: at("specimen/hearer.toml"), vars },
  ],
});

interface Bound {
  DB: D1Database;
  INBOX_CONTENT: Queue;
}
const database = async (worker: string) => (await harness.getWorker<Bound>(worker).getEnv()).DB;

beforeAll(async () => {
  await harness.listen();
  for (const worker of ["specimen", "specimen-hearer"]) await harness.getWorker<Bound>(worker).applyD1Migrations("DB");
});
afterAll(() => harness.close());

it("carries a fact over a real queue from one Worker's database into another's, once, in one trace", async () => {
  const offering = "org_01kah3v2m8q5x7w9y1z3b5d7f9";
  const producer = await database("specimen");
  await producer.prepare("INSERT INTO offerings (id, title, capacity) VALUES (?, 'Pottery', 3)").bind(offering).run();

  const learner = person();
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const answer = await harness.fetch(`/v1/offerings/${offering}/seats`, {
    method: "POST",
    body: JSON.stringify({ note: "" }),
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${await accessToken(learner)}`,
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
  });
  expect(answer.status).toBe(201);

  const hearer = await database("specimen-hearer");
  const heard = () => hearer.prepare("SELECT * FROM heard WHERE user_id = ?").bind(learner.id).all();
  await expect.poll(async () => (await heard()).results.length).toBeGreaterThan(0);
  const event = await producer
    .prepare("SELECT * FROM outbox")
    .first<{ id: string; relayed_at: number; envelope: string }>();
  expect(event?.relayed_at).toEqual(expect.any(Number));

  // The relay may send twice; the second delivery meets the inbox row.
  const { INBOX_CONTENT } = await harness.getWorker<Bound>("specimen").getEnv();
  await INBOX_CONTENT.send(JSON.parse(event?.envelope ?? ""));
  await INBOX_CONTENT.send({ ...JSON.parse(event?.envelope ?? ""), id: "evt_last" });
  await expect.poll(async () => (await heard()).results.map((row) => row.event_id)).toContain("evt_last");

  const rows = (await heard()).results;
  expect(rows.map((row) => row.event_id).sort()).toEqual([event?.id, "evt_last"].sort());
  expect(rows.every((row) => String(row.traceparent).includes(traceId))).toBe(true);
});

it("finds the same event and idempotency tables in every service", async () => {
  const own = await readFile(at("specimen/migrations/0001_chassis.sql"), "utf8");
  for (const service of services) {
    expect(await readFile(at(`../../../migrations/${service}/0001_chassis.sql`), "utf8")).toBe(own);
  }
});
