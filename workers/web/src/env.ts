/** The part of a service binding that requests go over; a test gives an object literal. */
export type Upstream = Pick<Fetcher, "fetch">;

/** The bindings in wrangler.toml. */
export interface Env {
  PUBLIC_ORIGIN: string;
  /** The public API, through the gateway's entrypoint for Workers of the platform. */
  API: Upstream;
  /** The files in `assets`. */
  ASSETS: Upstream;
  /** Where browsers send parts of uploads in production, if that is not here. */
  UPLOAD_ORIGIN?: string;
}
