import type { BaseCtx } from "@edgewise/chassis/context";
import { accessTokenAlgorithm } from "@edgewise/contracts/actor";
import type { JsonWebKeySet } from "@edgewise/contracts/rpc/identity";
import { desc } from "drizzle-orm";
import { exportJWK, generateKeyPair, importJWK } from "jose";
import { z } from "zod";
import { signingKeys } from "../schema.ts";
import { seal, unseal } from "./seal.ts";

/**
 * How long a new key is only published before it signs: longer than verifiers wait before they read the key set again.
 */
export const activationDelayMs = 15_000;

/** A limit above what rotation ever leaves. */
const keysMax = 20;

export interface SigningKey {
  kid: string;
  key: CryptoKey;
  activatesAt: number;
}

const PublicKey = z.object({ kty: z.literal("OKP"), crv: z.string(), x: z.string() });
const PrivateKey = PublicKey.extend({ d: z.string() });

type KeyCtx = Pick<BaseCtx, "db" | "now" | "newId" | "log">;

/** A new key pair as a row: public part readable, private part encrypted with a key derived from `secret`. */
export async function newSigningKey(ctx: Pick<KeyCtx, "now" | "newId">, secret: string, activatesAt: number) {
  const { privateKey, publicKey } = await generateKeyPair(accessTokenAlgorithm, { extractable: true });
  const id = ctx.newId("sig");
  return {
    id,
    publicKey: JSON.stringify(PublicKey.parse(await exportJWK(publicKey))),
    privateKeyEncrypted: await seal(secret, id, JSON.stringify(await exportJWK(privateKey))),
    activatesAt,
    createdAt: ctx.now(),
  };
}

/** Everything that access tokens may be verified with, newest first. */
export async function publicKeys(ctx: Pick<KeyCtx, "db">): Promise<JsonWebKeySet> {
  const rows = await keyRows(ctx);
  return {
    keys: rows.map((row) => ({
      ...PublicKey.parse(JSON.parse(row.publicKey)),
      kid: row.id,
      alg: accessTokenAlgorithm,
      use: "sig",
    })),
  };
}

/**
 * The private keys, newest first; creates the first one if there is none. A key that this secret cannot decrypt is left
 * out: after a change of the secret a new key is created, and the old ones still verify.
 */
export async function privateKeys(ctx: KeyCtx, secret: string): Promise<SigningKey[]> {
  const rows = await keyRows(ctx);
  const opened = await Promise.all(rows.map((row) => open(ctx, secret, row)));
  const usable = opened.filter((key) => key !== undefined);
  if (usable.length > 0) return usable;
  const row = await newSigningKey(ctx, secret, ctx.now());
  await ctx.db.insert(signingKeys).values(row);
  const first = await open(ctx, secret, row);
  return first ? [first] : [];
}

function keyRows(ctx: Pick<KeyCtx, "db">) {
  return ctx.db.select().from(signingKeys).orderBy(desc(signingKeys.activatesAt), desc(signingKeys.id)).limit(keysMax);
}

async function open(
  ctx: KeyCtx,
  secret: string,
  row: typeof signingKeys.$inferSelect,
): Promise<SigningKey | undefined> {
  try {
    const jwk = PrivateKey.parse(JSON.parse(await unseal(secret, row.id, row.privateKeyEncrypted)));
    const key = await importJWK(jwk, accessTokenAlgorithm);
    return key instanceof Uint8Array ? undefined : { kid: row.id, key, activatesAt: row.activatesAt };
  } catch (error) {
    ctx.log("error", "keys.unreadable", { kid: row.id, thrown: error });
    return undefined;
  }
}
