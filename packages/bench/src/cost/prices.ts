/** What Cloudflare asks for what is used beyond the plan's allowance, in US dollars for a million of each. */
export interface Prices {
  source: string[];
  /** When they were read. */
  readOn: string;
  /** Requests that reach the public Worker; calls between Workers are not charged. */
  requests: number;
  cpuMs: number;
  d1RowsRead: number;
  d1RowsWritten: number;
}

/** The published prices of the plan Workers Paid, usage model Standard. */
export const prices: Prices = {
  source: [
    "https://developers.cloudflare.com/workers/platform/pricing/",
    "https://developers.cloudflare.com/d1/platform/pricing/",
  ],
  readOn: "2026-11-22",
  requests: 0.3,
  cpuMs: 0.02,
  d1RowsRead: 0.001,
  d1RowsWritten: 1,
};
