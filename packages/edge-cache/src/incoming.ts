/** What the cache looks at of a request before anybody is asked. */
export interface Asking {
  method: string;
  url: string;
  /** The fields as the origin would get them, looked at one by one. */
  headers: Pick<Headers, "get" | "has">;
}

/** A request that need not exist yet: a hit looks at it and never sends it. */
export interface Incoming extends Asking {
  /** The request for the origin, with the same method, address and fields. Each call gives one that may be sent. */
  whole(): Request;
}

/** A request as the cache takes it. */
export function incoming(request: Request | Incoming): Incoming {
  if (!(request instanceof Request)) return request;
  const { method, url, headers } = request;
  return { method, url, headers, whole: () => request };
}
