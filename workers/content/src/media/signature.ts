const encoder = new TextEncoder();
const keys = new Map<string, Promise<CryptoKey>>();

/** HMAC-SHA-256 of `text` as base64url. */
export async function signatureOf(secret: string, text: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", await keyOf(secret), encoder.encode(text));
  return base64url(new Uint8Array(mac));
}

/** Whether `signature` is that of `text`. Takes the same time wherever they differ. */
export async function isSignatureOf(secret: string, text: string, signature: string): Promise<boolean> {
  const bytes = bytesOf(signature);
  return bytes !== undefined && crypto.subtle.verify("HMAC", await keyOf(secret), bytes, encoder.encode(text));
}

/** Imports a key once per isolate. An empty secret is a fault of the configuration and throws. */
function keyOf(secret: string): Promise<CryptoKey> {
  if (!secret) throw new Error("MEDIA_SIGNING_SECRET is not set");
  const known = keys.get(secret);
  if (known) return known;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign", "verify"]);
  keys.set(secret, key);
  return key;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]{43}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));
}
