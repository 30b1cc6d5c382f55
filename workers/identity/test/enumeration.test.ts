import type { Answer } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { browser, freshEmail, lettersTo, linkTo, password } from "./factories.ts";
import { signedUpAccount } from "./sign-up.ts";

/** An answer without what differs at every call: ids, instants, traces, and the address that was sent in. */
function shape({ status, headers, body }: Answer, email: string): unknown {
  const text = JSON.stringify(body)
    .replaceAll(email, "<email>")
    .replace(/usr_\w+/g, "<id>")
    .replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"<instant>"')
    .replace(/"traceId":"\w+"/, '"traceId":"<trace>"');
  return { status, headers: [...headers.keys()].sort(), text };
}

async function sameAnswer(path: string, bodyFor: (email: string) => Record<string, unknown>) {
  const { email: known } = await signedUpAccount();
  const unknown = freshEmail();
  const answers = {
    known: await browser().post(path, bodyFor(known)),
    unknown: await browser().post(path, bodyFor(unknown)),
  };
  expect(shape(answers.known, known)).toEqual(shape(answers.unknown, unknown));
  return { known, unknown, status: answers.known.status };
}

it("answers a registration alike whether or not the address has an account, and writes to its owner", async () => {
  const body = (email: string) => ({ name: "Ada", email, password });
  const { known, unknown, status } = await sameAnswer("/v1/auth/sign-up/email", body);
  expect(status).toBe(200);
  expect((await lettersTo(known))[0]?.subject).toBe("You already have an account");
  expect((await lettersTo(unknown))[0]?.subject).toBe("Confirm your email address");
});

it("does not let a second registration change an account", async () => {
  const { email } = await signedUpAccount();
  await browser().post("/v1/auth/sign-up/email", { name: "Mallory", email, password: "another good passphrase" });
  const theirs = await browser().post("/v1/auth/sign-in/email", { email, password: "another good passphrase" });
  expect(theirs.status).toBe(401);
  const owners = await browser().post("/v1/auth/sign-in/email", { email, password });
  expect(owners.body.user.name).toBe("Ada Lovelace");
});

it("answers a wrong sign-in alike whether or not the address has an account", async () => {
  const { status } = await sameAnswer("/v1/auth/sign-in/email", (email) => ({ email, password: "not the password" }));
  expect(status).toBe(401);
});

it("hashes a password for an unknown address too", async () => {
  const { email } = await signedUpAccount();
  const timed = async (address: string) => {
    const started = performance.now();
    await browser().post("/v1/auth/sign-in/email", { email: address, password: "not the password" });
    return performance.now() - started;
  };
  const pairs: { known: number; unknown: number }[] = [];
  for (let i = 0; i < 4; i++) pairs.push({ known: await timed(email), unknown: await timed(freshEmail()) });
  const fastest = (which: "known" | "unknown") => Math.min(...pairs.map((pair) => pair[which]));
  expect(fastest("unknown")).toBeGreaterThan(fastest("known") / 2);
});

it("answers a request for a new password alike, and writes only to an address with an account", async () => {
  const { known, unknown, status } = await sameAnswer("/v1/auth/request-password-reset", (email) => ({ email }));
  expect(status).toBe(200);
  expect((await lettersTo(known))[0]?.subject).toBe("Choose a new password");
  expect(await lettersTo(unknown)).toEqual([]);
});

it("answers a request for another confirmation alike, and writes only where it is waited for", async () => {
  const { known, unknown } = await sameAnswer("/v1/auth/send-verification-email", (email) => ({ email }));
  expect(await lettersTo(known)).toHaveLength(1);
  expect(await lettersTo(unknown)).toEqual([]);
  const waiting = freshEmail();
  await browser().post("/v1/auth/sign-up/email", { name: "Ada", email: waiting, password });
  await browser().post("/v1/auth/send-verification-email", { email: waiting });
  expect(await lettersTo(waiting)).toHaveLength(2);
  expect(await browser().follow(await linkTo(waiting))).toMatchObject({ status: 200 });
});
