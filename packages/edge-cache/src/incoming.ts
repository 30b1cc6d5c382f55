/** What the cache looks at of a request before anybody is asked. */
export interface Asking {
  method: string;
  url: string;
  /** The fields as the origin would get them, looked at one by one. */
  headers: Pick<Headers, "get" | "has">;
}

/** Fields that stand in place of the client's own, by their names; null leaves one out. */
export type Changes = Readonly<Record<string, string | null>>;

/** A request that need not exist yet: a hit looks at it and never sends it. */
export interface Incoming extends Asking {
  /**
   * The request for the origin, with the same method and fields but for the `changes`. Each call gives one that may be sent.
   * With changes, be they none, it is sent for others too, so it does not end with its client.
   */
  whole(changes?: Changes): Request;
}

/** A request as the cache takes it. */
export function incoming(request: Request | Incoming): Incoming {
  if (!(request instanceof Request)) return request;
  const { method, url, headers } = request;
  const whole = (changes?: Changes) =>
    changes ? new Request(request, { headers: changed(headers, changes), signal: null }) : request;
  return { method, url, headers, whole };
}

/** The fields with these in their place. The same object where nothing changes. */
export function changed(headers: Headers, changes: Changes): Headers {
  const all = Object.entries(changes);
  if (all.length === 0) return headers;
  const others = new Headers(headers);
  for (const [name, value] of all) {
    if (value === null) others.delete(name);
    else others.set(name, value);
  }
  return others;
}
