import { base64url } from "jose";

const text = (value: string) => new TextEncoder().encode(value);
const sha256 = async (bytes: Uint8Array) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

function joined(...parts: (Uint8Array | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/**
 * An authenticator in software (WebAuthn Level 3): one P-256 credential for one site. What it gives is what
 * `PublicKeyCredential.toJSON()` gives in a browser. `origin` is where the browser says it is.
 */
export async function authenticator(rpId: string, origin: string) {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new Error("No key pair.");
  const id = crypto.getRandomValues(new Uint8Array(32));
  const rpIdHash = await sha256(text(rpId));
  let counter = 0;

  const credential = { id: base64url.encode(id), rawId: base64url.encode(id), type: "public-key" };
  const clientData = (type: string, challenge: string) =>
    text(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  return {
    async create({ challenge }: { challenge: string }) {
      const raw = new Uint8Array((await crypto.subtle.exportKey("raw", pair.publicKey)) as ArrayBuffer);
      // COSE_Key (RFC 9053): kty EC2, alg ES256, crv P-256, x, y.
      const coseKey = joined(
        [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32],
        raw.slice(1, 33),
        [0x22, 0x58, 32],
        raw.slice(33),
      );
      const userPresentVerifiedAttested = 0x45;
      const head = joined(rpIdHash, [userPresentVerifiedAttested, 0, 0, 0, counter], new Uint8Array(16), [
        0,
        id.length,
      ]);
      const authData = joined(head, id, coseKey);
      // CBOR (RFC 8949): { fmt: "none", attStmt: {}, authData }.
      const attestationObject = joined(
        [0xa3, 0x63, ...text("fmt"), 0x64, ...text("none"), 0x67, ...text("attStmt"), 0xa0],
        [0x68, ...text("authData"), 0x58, authData.length],
        authData,
      );
      return {
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url.encode(clientData("webauthn.create", challenge)),
          attestationObject: base64url.encode(attestationObject),
          transports: ["internal"],
        },
      };
    },
    async get({ challenge }: { challenge: string }) {
      counter += 1;
      const authenticatorData = joined(rpIdHash, [0x05, 0, 0, 0, counter]);
      const client = clientData("webauthn.get", challenge);
      const signed = joined(authenticatorData, await sha256(client));
      const algorithm = { name: "ECDSA", hash: "SHA-256" };
      const signature = new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, signed));
      return {
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url.encode(client),
          authenticatorData: base64url.encode(authenticatorData),
          signature: base64url.encode(der(signature)),
        },
      };
    },
  };
}

/** WebCrypto signs as r followed by s; WebAuthn wants ASN.1 DER. */
function der(signature: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    const from = bytes.findIndex((byte) => byte !== 0);
    const digits = bytes.slice(Math.max(from, 0));
    const padded = (digits[0] ?? 0) >= 0x80 ? joined([0], digits) : digits;
    return joined([0x02, padded.length], padded);
  };
  const both = joined(integer(signature.slice(0, 32)), integer(signature.slice(32)));
  return joined([0x30, both.length], both);
}
