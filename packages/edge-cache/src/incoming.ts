/** The parts of a request that the cache reads before it asks the origin. */
export interface RequestHead {
  method: string;
  url: string;
  /** The fields as the origin would get them, read one at a time. */
  headers: Pick<Headers, "get" | "has">;
}

/** Fields that replace the client's own, by name; null removes one. */
export type Changes = Readonly<Record<string, string | null>>;

/** A request that need not be built yet: a hit reads it and never sends it. */
export interface Incoming extends RequestHead {
  /**
   * The request for the origin, with the same method and fields but for the `changes`. Each call returns one that may
   * be sent. If `changes` are given, even empty ones, it is also sent for others, so it does not end with its client.
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

/** The headers with these changes. Returns the same object if nothing changes. */
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
