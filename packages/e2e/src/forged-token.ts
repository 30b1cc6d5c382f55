import { accessTokenAlgorithm, accessTokenType } from "@edgewise/contracts/actor";
import { generateKeyPair, SignJWT } from "jose";

const { privateKey } = await generateKeyPair(accessTokenAlgorithm);

/** An access token for an admin that is right in all but its key, and in whatever else is said. */
export async function forgedToken(flaws: { issuer?: string; expiresAt?: string; kid?: string } = {}): Promise<string> {
  const { issuer = "https://edgewise.example", expiresAt = "10m", kid = crypto.randomUUID() } = flaws;
  const claims = { sub: "usr_01kah3v2m8q5x7w9y1z3b5d7f9", sid: "ses_1", roles: ["admin"], orgs: [] };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: accessTokenAlgorithm, typ: accessTokenType, kid })
    .setIssuer(issuer)
    .setAudience("edgewise")
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(privateKey);
}
