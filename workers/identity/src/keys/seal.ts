import { CompactEncrypt, compactDecrypt } from "jose";

const purpose = new TextEncoder().encode("edgewise signing keys v1");

/** Encrypts a text for the database (AES-256-GCM, compact JWE), bound to the id of its row. */
export async function seal(secret: string, id: string, text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: id })
    .encrypt(await keyOf(secret));
}

/** Decrypts what `seal` made. Throws if the secret or the id differs, or a bit has changed. */
export async function unseal(secret: string, id: string, sealed: string): Promise<string> {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, await keyOf(secret), {
    keyManagementAlgorithms: ["dir"],
    contentEncryptionAlgorithms: ["A256GCM"],
  });
  if (protectedHeader.kid !== id) throw new Error("Sealed for another row.");
  return new TextDecoder().decode(plaintext);
}

/** HKDF-SHA-256 (RFC 5869): the secret also signs cookies, and a key must have only one purpose. */
async function keyOf(secret: string): Promise<Uint8Array> {
  const input = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: purpose };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, input, 256));
}
