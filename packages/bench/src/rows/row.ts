import type { Sent } from "../measure/load.ts";
import type { Template } from "../stage/template.ts";

/** Who and what the requests are about. */
export interface Cast {
  /** Session tokens. */
  tokens: Record<"learner" | "creator" | "admin", string>;
  /** The course that those numbered from 0 up to `courseCount` are copies of. */
  template: Template;
  courseCount: number;
  /** The path of a video of more than a mebibyte. */
  videoPath: string;
  /** The `ETag` of the course page that is asked for again and again. */
  courseTag: string;
  /** Values of the documented paths' parameters, by their names. */
  known: Record<string, string>;
}

/**
 * What a row is compared with. H: a bare Hono Worker that answers the same bytes. D: a Worker that makes the same
 * statements, one call to each database that they go to, and answers the same. S: Node's own server with the same bytes.
 * P: a Worker that derives one password's key.
 */
export type Yardstick = "H" | "D" | "S" | "P";

/** A row of the benchmark: one kind of request through the gateway, beside its yardstick. */
export interface Row {
  name: string;
  title: string;
  yardstick: Yardstick;
  /** The least ratio that we mean to reach. */
  target?: number | undefined;
  /** The nth request; n only grows. */
  request(cast: Cast, n: number): Sent;
  /** What the edge cache has to say of every answer (RFC 9211); left out where it has no part. */
  cache?: "hit" | "miss";
  /** The status of every answer; 200 unless it says otherwise. */
  status?: number;
  /** Connections that carry it, where that is not for the run to say. */
  connections?: number;
}

/** The header of somebody who is signed in. */
export function as(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

/** The same page under a key that the cache has not met: services pass over the parameter, and the cache does not. */
export function uncachedPath(path: string, by: string, n: number): string {
  return `${path}${path.includes("?") ? "&" : "?"}asked=${by}-${n}`;
}
