import { base64url } from "jose";

/** What is kept of an API key: its SHA-256. The key has 64 random characters, so a slow hash is not needed. */
export async function hashOfApiKey(key: string): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key))));
}
