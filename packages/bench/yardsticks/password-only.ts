import { randomBytes, scrypt } from "node:crypto";

/** What the sign-in spends on one password; a weaker yardstick would flatter nobody. */
const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const keyBytes = 64;

/** Yardstick P: derives one password's key and answers, nothing else. */
export default {
  async fetch(): Promise<Response> {
    const key = await new Promise<Uint8Array>((resolve, reject) => {
      scrypt("edgewise-demo", randomBytes(16), keyBytes, cost, (error, derived) =>
        error ? reject(error) : resolve(derived),
      );
    });
    return Response.json({ bytes: key.byteLength });
  },
} satisfies ExportedHandler;
