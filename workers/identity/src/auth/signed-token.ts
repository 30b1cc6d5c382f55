const algorithm = { name: "HMAC", hash: "SHA-256" };

/** A session token as its cookie holds it: `token.signature`, not yet percent-encoded. */
export async function signedToken(secret: string, token: string): Promise<string> {
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), new TextEncoder().encode(token));
  return `${token}.${btoa(String.fromCharCode(...new Uint8Array(signature)))}`;
}

/**
 * The session token in a cookie's value or a bearer credential. A cookie's signature must be valid; a bare token, as
 * programs get it, is itself the secret. Undefined for anything else.
 */
export async function sessionTokenOf(secret: string, credential: string): Promise<string | undefined> {
  const value = decoded(credential);
  if (/^[\w-]{1,128}$/.test(value)) return value;
  const [, token, signature] = /^([\w-]{1,128})\.([\w+/]{43}=)$/.exec(value) ?? [];
  if (!token || !signature) return undefined;
  const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
  const genuine = await crypto.subtle.verify("HMAC", await keyOf(secret), bytes, new TextEncoder().encode(token));
  return genuine ? token : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function keyOf(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign", "verify"]);
}
