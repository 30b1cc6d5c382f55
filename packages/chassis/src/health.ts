import type { Health } from "@edgewise/contracts/rpc/call";

/** Runs all checks in parallel; one that throws counts as failed. */
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
