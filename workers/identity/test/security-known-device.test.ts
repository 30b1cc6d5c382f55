import { describe, expect, it } from "vitest";
import { knownDevice, knownDeviceSeconds, newKnownDevice } from "../src/security/known-device.ts";

const secret = "a secret of these tests, long enough";

describe("the cookie of a known device", () => {
  const now = 1_800_000_000_000;

  it("holds for its account alone, for half a year, and only under our secret", async () => {
    const cookie = await newKnownDevice(secret, "ada@example.org", now);
    const read = (email: string, at: number, key = secret, value = cookie) => knownDevice(key, email, value, at);
    expect(await read("ada@example.org", now)).toMatch(/^[\w-]{22}$/);
    expect(await read("ada@example.org", now)).toBe(await read("ADA@example.org ", now + 86_400_000));
    expect(await read("eve@example.org", now)).toBeUndefined();
    expect(await read("ada@example.org", now + knownDeviceSeconds * 1000)).toBeUndefined();
    expect(await read("ada@example.org", now, "another secret of these tests")).toBeUndefined();
    expect(await read("ada@example.org", now, secret, `${cookie.slice(0, -2)}AA`)).toBeUndefined();
    expect(await read("ada@example.org", now, secret, "rubbish")).toBeUndefined();
    expect(await knownDevice(secret, "ada@example.org", undefined, now)).toBeUndefined();
  });

  it("does not tell the address", async () => {
    const cookie = await newKnownDevice(secret, "ada@example.org", now);
    expect(atob(cookie.split(".")[1]?.replace(/-/g, "+").replace(/_/g, "/") ?? "")).not.toContain("ada");
  });
});
