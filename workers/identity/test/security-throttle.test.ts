import { env } from "cloudflare:workers";
import { isProblem } from "@edgewise/chassis/problem";
import { describe, expect, it } from "vitest";
import { bucketsOf, policies, type SignInTry } from "../src/security/buckets.ts";
import { knownDevice, newKnownDevice } from "../src/security/known-device.ts";
import { admitSignIn, forgiveSignIn, sweepSignInBuckets } from "../src/security/throttle.ts";
import { testCtx } from "./profile-people.ts";

const { pair, account, address } = policies;
const secret = "a secret of these tests, long enough";

/** A clock that only the test moves. */
function newClock() {
  let now = 1_800_000_000_000;
  return {
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

function somebody(): SignInTry {
  const octets = crypto.getRandomValues(new Uint8Array(3));
  return { email: `${crypto.randomUUID()}@example.org`, address: `10.${octets.join(".")}`, device: undefined };
}

function elsewhere(attempt: SignInTry): SignInTry {
  return { ...attempt, address: somebody().address };
}

/** Seconds to wait, or "admitted". */
async function outcome(now: () => number, attempt: SignInTry): Promise<number | "admitted"> {
  try {
    await admitSignIn(testCtx(now), attempt);
    return "admitted";
  } catch (error) {
    if (!isProblem(error) || error.code !== "rate.limited") throw error;
    return error.extras.retryAfterSeconds ?? 0;
  }
}

async function fail(now: () => number, attempt: SignInTry, times: number) {
  for (let i = 0; i < times; i++) await admitSignIn(testCtx(now), attempt);
}

/** Tries at many accounts from one address, at one time. */
async function spray(now: () => number, from: SignInTry, times: number) {
  await Promise.all(Array.from({ length: times }, () => fail(now, { ...from, email: somebody().email }, 1)));
}

describe("throttling of sign-in", () => {
  it("lets a person mistype a few times, and then makes them wait twice as long each time, up to a bound", async () => {
    const clock = newClock();
    const attempt = somebody();
    await fail(clock.now, attempt, pair.free + 1);
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      const wait = await outcome(clock.now, attempt);
      waits.push(Number(wait));
      clock.pass(Number(wait) * 1000 - 1);
      expect(await outcome(clock.now, attempt)).toBe(1);
      clock.pass(1);
      expect(await outcome(clock.now, attempt)).toBe("admitted");
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  });

  it("lets exactly as many of parallel tries through as of tries in a row", async () => {
    const clock = newClock();
    const attempt = somebody();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => outcome(clock.now, attempt)));
    expect(outcomes.filter((each) => each === "admitted")).toHaveLength(pair.free + 1);
    expect(new Set(outcomes)).toEqual(new Set(["admitted", pair.baseMs / 1000]));
  });

  it("counts a refused try nowhere, so that hammering prolongs no wait", async () => {
    const clock = newClock();
    const attempt = somebody();
    await fail(clock.now, attempt, pair.free + 1);
    for (let i = 0; i < 40; i++) expect(await outcome(clock.now, attempt)).toBe(pair.baseMs / 1000);
    expect(await outcome(clock.now, elsewhere(attempt))).toBe("admitted");
    clock.pass(pair.baseMs);
    expect(await outcome(clock.now, attempt)).toBe("admitted");
  });

  it("slows a guesser who uses many addresses, but never for longer than a minute", async () => {
    const clock = newClock();
    const attempt = somebody();
    for (let i = 0; i <= account.free; i++) await fail(clock.now, elsewhere(attempt), 1);
    expect(await outcome(clock.now, elsewhere(attempt))).toBe(account.baseMs / 1000);
    for (let i = 0; i < 20; i++) {
      clock.pass(account.maxMs);
      await fail(clock.now, elsewhere(attempt), 1);
    }
    expect(await outcome(clock.now, elsewhere(attempt))).toBe(account.maxMs / 1000);
  });

  it("slows a guesser who tries many accounts from one address", async () => {
    const clock = newClock();
    const attempt = somebody();
    const another = () => ({ ...attempt, email: somebody().email });
    await spray(clock.now, attempt, address.free + 1);
    expect(await outcome(clock.now, another())).toBe(address.baseMs / 1000);
    expect(await outcome(clock.now, somebody())).toBe("admitted");
  });

  it("takes all addresses of one IPv6 subscriber for one, and nobody else's", async () => {
    const clock = newClock();
    const attempt = { ...somebody(), address: "2001:db8:1:2::1" };
    await fail(clock.now, attempt, pair.free + 1);
    expect(await outcome(clock.now, { ...attempt, address: "2001:db8:1:2:ffff::9" })).toBe(pair.baseMs / 1000);
    expect(await outcome(clock.now, { ...attempt, address: "2001:db8:1:3::1" })).toBe("admitted");
  });

  it("lets the owner in from a known device, whatever strangers do to the account and the address", async () => {
    const clock = newClock();
    const stranger = somebody();
    await fail(clock.now, stranger, pair.free + 1);
    expect(await outcome(clock.now, stranger)).toBe(pair.baseMs / 1000);
    const cookie = await newKnownDevice(secret, stranger.email, clock.now());
    const device = await knownDevice(secret, stranger.email.toUpperCase(), cookie, clock.now());
    expect(await outcome(clock.now, { ...stranger, device })).toBe("admitted");
  });

  it("forgets what a right password proves to be its owner's, and keeps what others did", async () => {
    const clock = newClock();
    const attempt = somebody();
    await fail(clock.now, attempt, pair.free);
    await forgiveSignIn(testCtx(clock.now), await admitSignIn(testCtx(clock.now), attempt));
    await fail(clock.now, attempt, pair.free + 1);
    expect(await outcome(clock.now, attempt)).toBe(pair.baseMs / 1000);
  });

  it("does not let a guesser buy tries by signing in to an account of their own", async () => {
    const clock = newClock();
    const guesser = somebody();
    const own = { ...guesser, email: somebody().email };
    const another = () => ({ ...guesser, email: somebody().email });
    const signIn = async () => forgiveSignIn(testCtx(clock.now), await admitSignIn(testCtx(clock.now), own));
    await spray(clock.now, guesser, address.free - 2);
    for (let i = 0; i < 2; i++) {
      await signIn();
      await fail(clock.now, another(), 1);
    }
    await signIn();
    expect(await outcome(clock.now, another())).toBe(address.baseMs / 1000);
  });

  it("forgives one try in every period, however busy the bucket is", async () => {
    const clock = newClock();
    const campus = somebody();
    const another = () => ({ ...campus, email: somebody().email });
    await spray(clock.now, campus, address.free - 1);
    // Two tries in each two periods, never a whole period apart from the try before and after.
    for (let i = 0; i < 20; i++) {
      clock.pass(address.forgiveMs * (i % 2 === 0 ? 0.1 : 1.9));
      await fail(clock.now, another(), 1);
    }
    await fail(clock.now, another(), 2);
    expect(await outcome(clock.now, another())).toBe(address.baseMs / 1000);
  });

  it("slows one address to a try in half a minute, and forgets it soon after", async () => {
    const clock = newClock();
    const guesser = somebody();
    const another = () => ({ ...guesser, email: somebody().email });
    await spray(clock.now, guesser, address.free + 1);
    let guesses = 0;
    for (const end = clock.now() + 1_200_000; clock.now() < end; ) {
      const wait = await outcome(clock.now, another());
      if (wait === "admitted") guesses++;
      else clock.pass(wait * 1000);
    }
    expect(guesses).toBeGreaterThan(40);
    expect(guesses).toBeLessThan(80);
    clock.pass((address.free + 20) * address.forgiveMs);
    await spray(clock.now, guesser, address.free + 1);
  });

  it("sweeps away what says nothing more, and only that", async () => {
    const clock = newClock();
    const attempt = somebody();
    const keys = JSON.stringify((await bucketsOf(attempt)).map(({ key }) => key));
    const counting = "SELECT count(*) n FROM sign_in_buckets WHERE bucket IN (SELECT value FROM json_each(?))";
    const rows = () => env.DB.prepare(counting).bind(keys).first<number>("n");
    await fail(clock.now, attempt, pair.free + 1);
    await sweepSignInBuckets(testCtx(clock.now));
    expect(await outcome(clock.now, attempt)).toBe(pair.baseMs / 1000);
    expect(await rows()).toBe(3);
    clock.pass(pair.free * pair.forgiveMs);
    await sweepSignInBuckets(testCtx(clock.now));
    expect(await rows()).toBe(1);
    clock.pass(2 * pair.forgiveMs);
    await sweepSignInBuckets(testCtx(clock.now));
    expect(await rows()).toBe(0);
  });

  it("keeps neither addresses nor emails", async () => {
    const attempt = somebody();
    await admitSignIn(testCtx(), attempt);
    const { results } = await env.DB.prepare("SELECT * FROM sign_in_buckets").all();
    expect(JSON.stringify(results)).not.toContain(attempt.email);
    expect(JSON.stringify(results)).not.toContain(attempt.address);
  });
});
