import type { Health } from "@edgewise/contracts/rpc/call";

/** Runs every check at once; one that throws is unwell. */
export async function healthOf(checks: Record<string, () => Promise<unknown>>): Promise<Health> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const well = await check().then(
        () => true,
        () => false,
      );
      return [name, well] as const;
    }),
  );
  return { ok: results.every(([, well]) => well), checks: Object.fromEntries(results) };
}
