import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { hearChanges } from "../src/inbox/hear-changes.ts";

const changed = (groups: string[]) => ({
  specversion: "1.0",
  id: `evt_${crypto.randomUUID()}`,
  source: "/content",
  type: "platform.answers.changed.v1",
  time: new Date().toISOString(),
  datacontenttype: "application/json",
  traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`,
  data: { groups },
});

/** Delivers messages; `knows` is what the ledger says to being told. */
async function deliver(bodies: unknown[], knows: () => Promise<boolean> = async () => true) {
  const messages = bodies.map((body, i) => ({ id: String(i), timestamp: new Date(), attempts: 3, body }));
  const batch = createMessageBatch("edgewise-gateway-inbox", messages);
  const told: string[][] = [];
  await hearChanges(batch, (groups) => {
    told.push([...groups]);
    return knows();
  });
  const { explicitAcks, retryMessages } = await getQueueResult(batch, createExecutionContext());
  return { told, acked: explicitAcks.sort(), again: retryMessages };
}

describe("the gateway's inbox", () => {
  it("makes all groups of a batch stale at once, each named once, and acknowledges what the ledger knows", async () => {
    const { told, acked, again } = await deliver([changed(["a", "b"]), changed(["b", "c"])]);
    expect([told, acked, again]).toEqual([[["a", "b", "c"]], ["0", "1"], []]);
  });

  it("hears a repeat like the first time: that does no harm", async () => {
    const event = changed(["a"]);
    expect((await deliver([event, event])).acked).toEqual(["0", "1"]);
  });

  it.each([
    ["does not answer in time", async () => false],
    ["fails", () => Promise.reject(new Error("unreachable"))],
  ])("has every message come again later while the ledger %s", async (_, knows) => {
    const { acked, again } = await deliver([changed(["a"]), changed(["b"])], knows);
    expect(acked).toEqual([]);
    expect(again.map(({ msgId }) => msgId)).toEqual(["0", "1"]);
  });

  it("lets what is no event go to the dead-letter queue on its own, and holds nobody else up", async () => {
    const { told, acked, again } = await deliver([{ nonsense: true }, changed(["a"]), changed([])]);
    expect([told, acked, again.map(({ msgId }) => msgId)]).toEqual([[["a"]], ["1"], ["0", "2"]]);
  });

  it("lets go of an event that it does not hear", async () => {
    const other = {
      ...changed([]),
      type: "content.course.unpublished.v1",
      data: { courseId: "crs_01kah3v2m8q5x7w9y1z3b5d7f9", slug: "a" },
    };
    expect(await deliver([other])).toMatchObject({ told: [[]], acked: ["0"] });
  });
});
