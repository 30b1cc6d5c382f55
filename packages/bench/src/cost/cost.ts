import type { Prices } from "./prices.ts";

/** What one request uses. */
export interface Use {
  cpuMs: number;
  rowsRead: number;
  rowsWritten: number;
}

/** US dollars for a million requests, by what they are charged for. */
export interface Cost {
  requests: number;
  cpu: number;
  rowsRead: number;
  rowsWritten: number;
  total: number;
}

/** What a million requests cost beyond the plan's allowance. A price is for a million, so each use is multiplied as it is. */
export function costOfMillion({ cpuMs, rowsRead, rowsWritten }: Use, prices: Prices): Cost {
  const parts = {
    requests: prices.requests,
    cpu: cpuMs * prices.cpuMs,
    rowsRead: rowsRead * prices.d1RowsRead,
    rowsWritten: rowsWritten * prices.d1RowsWritten,
  };
  return { ...parts, total: parts.requests + parts.cpu + parts.rowsRead + parts.rowsWritten };
}

/**
 * What a million page views cost when a share of them, from 0 to 1, is answered by a cache in front of the services.
 * A hit still is a request to the gateway and costs its CPU time, but reads no row.
 */
export function withCache(miss: Use, hit: Pick<Use, "cpuMs">, hitShare: number): Use {
  if (!(hitShare >= 0 && hitShare <= 1)) throw new RangeError("A share lies between 0 and 1.");
  const missShare = 1 - hitShare;
  return {
    cpuMs: miss.cpuMs * missShare + hit.cpuMs * hitShare,
    rowsRead: miss.rowsRead * missShare,
    rowsWritten: miss.rowsWritten * missShare,
  };
}
