import { authCookiePrefix } from "@edgewise/contracts/session-cookie";
import { parse, serialize } from "hono/utils/cookie";
import { clientAddress } from "../audit/origin.ts";
import { bucketsOf, type SignInTry } from "../security/buckets.ts";
import { knownDevice, knownDeviceSeconds, newKnownDevice } from "../security/known-device.ts";
import { admitSignIn, forgiveSignIn } from "../security/throttle.ts";
import type { Call } from "./operation.ts";

/** Counts a try to sign in before the password is looked at. Throws `rate.limited` when it comes too early. */
export async function admitTry(call: Call): Promise<void> {
  await admitSignIn(call.ctx, await tryOf(call));
}

/** After a correct password: the attempt no longer counts, and the device is known from now on. */
export async function rememberDevice(call: Call, response: Response): Promise<void> {
  const { ctx } = call;
  await forgiveSignIn(ctx, { buckets: await bucketsOf(await tryOf(call)) });
  const device = await newKnownDevice(ctx.env.AUTH_SECRET, emailOf(call), ctx.now());
  const cookie = serialize(cookieName(call), device, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: ctx.env.PUBLIC_ORIGIN.startsWith("https://"),
    maxAge: knownDeviceSeconds,
  });
  response.headers.append("Set-Cookie", cookie);
}

async function tryOf(call: Call): Promise<SignInTry> {
  const { ctx, headers } = call;
  const email = emailOf(call);
  const cookie = parse(headers.get("Cookie") ?? "")[cookieName(call)];
  const device = await knownDevice(ctx.env.AUTH_SECRET, email, cookie, ctx.now());
  return { email, address: clientAddress(headers), device };
}

function cookieName({ ctx }: Call): string {
  return `${authCookiePrefix(ctx.env.PUBLIC_ORIGIN)}.known_device`;
}

function emailOf({ input }: Call): string {
  return String(input.body.email);
}
