import type { Deed } from "../measure/deeds.ts";

/** What one request does to the platform, counted. */
export interface Doings {
  /** Trips to D1; a batch is one. */
  trips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
  /** Calls from Worker to Worker. */
  hops: string[];
}

/** A deed without its statements' words. */
export function doingsOf({ trips, statements, rowsRead, rowsWritten, hops }: Deed): Doings {
  return { trips, statements: statements.flatMap(({ all }) => all).length, rowsRead, rowsWritten, hops };
}
