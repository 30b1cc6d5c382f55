import { services } from "@edgewise/contracts/services";
import { identityPeer } from "@edgewise/testkit/people";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { gateway } from "./gateway.ts";

const well = { health: async () => ({ ok: true, checks: { database: true } }) };

describe("GET /healthz", () => {
  it("answers 200 when every service is well", async () => {
    const { send } = gateway({ CONTENT_RPC: well });
    const { status, body, headers } = await send("GET", "/healthz");
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: true, sick: [] });
    expect(body.services).toHaveLength(services.length);
    expect(body.services).toContainEqual({ service: "identity", ok: true, checks: {} });
    expect(body.services).toContainEqual({ service: "content", ok: true, checks: { database: true } });
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  it.each([
    ["throws", () => Promise.reject(new Error("secret"))],
    ["throws at once", () => ([] as never[]).reduce(() => [] as never)],
    ["says so itself", async () => ({ ok: false, checks: { database: false } })],
  ])("answers 503 and names the service that %s", async (_, health) => {
    const { send } = gateway({ CONTENT_RPC: well, IDENTITY_RPC: identityPeer({ health }) });
    const { status, body } = await send("GET", "/healthz");
    expect([status, body.ok, body.sick]).toEqual([503, false, ["identity"]]);
    expect(JSON.stringify(body)).not.toContain("secret");
  });

  it("asks nobody to sign in, and looks at no credential", async () => {
    const { send } = gateway({ CONTENT_RPC: well });
    expect((await send("GET", "/healthz", undefined, { Authorization: "Bearer bad" })).status).toBe(200);
  });
});

it("waits two seconds for all services together, not for each in turn", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const silent = { health: () => new Promise<never>(() => undefined) };
  const { send } = gateway({ CONTENT_RPC: silent, IDENTITY_RPC: identityPeer(silent) });
  const answered = vi.fn();
  const answer = send("GET", "/healthz").finally(answered);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  // Nothing is waited for any more; without this, a longer wait would hang here instead of failing.
  expect(vi.getTimerCount()).toBe(0);
  expect((await answer).body.sick).toEqual(["identity", "content"]);
});
