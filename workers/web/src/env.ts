/** The part of a service binding that requests go over; a test gives an object literal. */
export type Upstream = Pick<Fetcher, "fetch">;

/** The bindings in wrangler.toml. */
export interface Env {
  PUBLIC_ORIGIN: string;
  /** The public API, through the gateway's entrypoint for Workers of the platform. */
  API: Upstream;
  /** The files in `assets`. */
  ASSETS: Upstream;
  /** The account in whose R2 browsers put the parts of uploads, where they do not send them here. */
  R2_ACCOUNT_ID?: string;
}
