import { z } from "zod";

/** What services may answer over RPC. Anything else counts as a failure of the service. */
export const rpcAnswers = {
  health: z.object({ ok: z.boolean(), checks: z.record(z.string(), z.boolean()) }),
  jwks: z.object({
    keys: z.array(
      z.object({
        ...{ kty: z.string(), crv: z.string(), x: z.string() },
        ...{ kid: z.string(), alg: z.string(), use: z.string() },
      }),
    ),
  }),
  exchange: z.object({ accessToken: z.string().min(1), expiresAt: z.number(), userId: z.string().min(1) }).nullable(),
};
