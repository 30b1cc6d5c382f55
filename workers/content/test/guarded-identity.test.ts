import { newTrace } from "@edgewise/chassis/trace";
import type { Call } from "@edgewise/contracts/rpc/call";
import { identityPeer } from "@edgewise/testkit/people";
import { expect, it } from "vitest";
import { guardedIdentity } from "../src/guarded-identity.ts";

const base = () => ({ trace: newTrace(), defer: () => undefined });
const question = { ids: ["usr_1"], traceparent: "" };

/** An identity that fails so many times before it answers, and keeps what it was asked. */
function faltering(failures: number) {
  const asked: Call[] = [];
  const { people } = identityPeer();
  const identity = identityPeer({
    people: (input) => {
      asked.push(input);
      return asked.length <= failures ? Promise.reject(new Error("away")) : people(input);
    },
  });
  return { identity, asked };
}

it("asks identity again when it falters, within its caller's deadline and no longer than 3 s", async () => {
  const { identity, asked } = faltering(1);
  const deadline = Date.now() + 1_000;
  const [person] = await guardedIdentity(identity, { ...base(), deadline }).people(question);
  expect(person?.id).toBe("usr_1");
  expect(asked.map((call) => call.deadline)).toEqual([deadline, deadline]);
  await guardedIdentity(identity, { ...base(), deadline: Date.now() + 60_000 }).people(question);
  expect(asked[2]?.deadline).toBeLessThanOrEqual(Date.now() + 3_000);
});

it("asks nothing once nobody waits any more", async () => {
  const { identity, asked } = faltering(0);
  const late = guardedIdentity(identity, { ...base(), deadline: Date.now() - 1 }).people(question);
  await expect(late).rejects.toMatchObject({ name: "PeerFailure", reason: "late" });
  expect(asked).toEqual([]);
});

it("remembers from request to request that identity is down", async () => {
  const { identity, asked } = faltering(1_000);
  const ask = () =>
    guardedIdentity(identity, base())
      .people(question)
      .catch(({ reason }) => reason);
  let answer = await ask();
  while (answer === "failed") answer = await ask();
  expect(answer).toBe("open");
  const before = asked.length;
  expect(before).toBeLessThanOrEqual(10);
  expect([await ask(), asked.length]).toEqual(["open", before]);
});
