import { base64url, exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeEach, vi } from "vitest";

/** What the issuer says of who signs in. */
export interface Subject {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

const algorithm = "RS256";

/** A small OpenID Connect issuer, as some other party runs it; it checks PKCE, the client's secret and one use of a code. */
export async function oidcIssuer({
  issuer,
  clientId,
  clientSecret,
}: Record<"issuer" | "clientId" | "clientSecret", string>) {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const codes = new Map<string, { subject: Subject; challenge: string; nonce: string; redirectUri: string }>();
  let up = true;
  let signer = privateKey;

  async function token(request: Request): Promise<Response> {
    const form = await request.formData();
    const code = String(form.get("code"));
    const waiting = codes.get(code);
    codes.delete(code);
    const basic = request.headers.get("Authorization") === `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
    const posted = form.get("client_id") === clientId && form.get("client_secret") === clientSecret;
    const verifier = new TextEncoder().encode(String(form.get("code_verifier")));
    const challenge = base64url.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", verifier)));
    if (!waiting || (!basic && !posted) || challenge !== waiting.challenge) {
      return Response.json({ error: "invalid_grant" }, { status: 400 });
    }
    const idToken = await new SignJWT({ ...waiting.subject, nonce: waiting.nonce })
      .setProtectedHeader({ alg: algorithm, kid: "one" })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(signer);
    return Response.json({ access_token: "at-secret", token_type: "Bearer", expires_in: 300, id_token: idToken });
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!up) return new Response(null, { status: 503 });
    if (pathname === "/token") return token(request);
    if (pathname === "/jwks") {
      return Response.json({ keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: algorithm, use: "sig" }] });
    }
    return Response.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: [algorithm],
    });
  }

  const outside = globalThis.fetch;
  beforeEach(() => {
    vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      return request.url.startsWith(issuer) ? answer(request) : outside(request);
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  return {
    setUp: (running: boolean) => {
      up = running;
    },
    /** Runs `work` while somebody else's key signs. */
    async signedBy<T>(key: CryptoKey, work: () => Promise<T>): Promise<T> {
      signer = key;
      return work().finally(() => {
        signer = privateKey;
      });
    },
    /** What the person does there: signs in and is sent back. Gives the address that the browser goes to next. */
    authorize(url: string, subject: Subject): string {
      const asked = new URL(url).searchParams;
      const redirectUri = asked.get("redirect_uri") ?? "";
      const code = crypto.randomUUID();
      codes.set(code, {
        subject,
        challenge: asked.get("code_challenge") ?? "",
        nonce: asked.get("nonce") ?? "",
        redirectUri,
      });
      return `${redirectUri}?code=${code}&state=${encodeURIComponent(asked.get("state") ?? "")}`;
    },
  };
}
