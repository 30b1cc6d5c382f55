import { base64url, jwtVerify, SignJWT } from "jose";

/** How long a device stays known, in seconds: the cookie's `Max-Age`. */
export const knownDeviceSeconds = 180 * 86_400;

/** Neither can be taken for an access token: another type, another algorithm, another audience. */
const typ = "known-device+jwt";
const audience = "sign-in-throttle";
const algorithm = "HS256";

/**
 * What a device keeps in an HttpOnly cookie once someone has signed in to an account from it (OWASP calls it a device
 * cookie). It grants nothing: it only gives its owner a bucket that strangers cannot fill.
 */
export async function newKnownDevice(secret: string, email: string, now: number): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, typ })
    .setAudience(audience)
    .setSubject(await digestOf(email))
    .setJti(base64url.encode(crypto.getRandomValues(new Uint8Array(16))))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + knownDeviceSeconds)
    .sign(keyOf(secret));
}

/** The id of the device if its cookie was made here for this account and is not too old; undefined for any other. */
export async function knownDevice(
  secret: string,
  email: string,
  cookie: string | undefined,
  now: number,
): Promise<string | undefined> {
  if (cookie === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(cookie, keyOf(secret), {
      audience,
      subject: await digestOf(email),
      typ,
      algorithms: [algorithm],
      requiredClaims: ["jti", "exp"],
      currentDate: new Date(now),
    });
    return payload.jti;
  } catch {
    return undefined;
  }
}

/** The secret also signs other things; under this prefix it signs known devices alone. */
function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(`known-device:${secret}`);
}

/** Anyone who uses the device can read the cookie, so it does not contain the email address. */
async function digestOf(email: string): Promise<string> {
  const bytes = new TextEncoder().encode(email.trim().toLowerCase());
  return base64url.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
