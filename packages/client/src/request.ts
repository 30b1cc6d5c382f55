/** A call as the runtime sees it: the types of `operations.ts` have already checked it against the document. */
export interface Call {
  method: string;
  /** A template, `/v1/courses/{idOrSlug}`. */
  template: string;
  path?: Record<string, string | number> | undefined;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
  contentType?: string | undefined;
  ifMatch?: string | undefined;
  idempotencyKey?: string | undefined;
  headers?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  retries?: number | undefined;
}

/**
 * The address of a call. Values of the path are escaped, so that none of them can lead elsewhere; only a parameter named
 * `path` keeps its slashes. Throws a TypeError for a value that is missing, empty, or a dot segment.
 */
export function addressOf(baseUrl: string, { template, path = {}, query = {} }: Call): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(path[name] ?? "");
    const segments = name === "path" ? value.split("/") : [value];
    if (segments.some((segment) => /^\.{0,2}$/.test(segment))) throw new TypeError(`"${value}" is no ${name}.`);
    return segments.map(encodeURIComponent).join("/");
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null) search.append(name, String(one));
  }
  const question = search.toString();
  return baseUrl.replace(/\/+$/, "") + filled + (question && `?${question}`);
}

/** The request of a call, which may be sent several times: the body is a value, and the key stays the same. */
export function requestOf(call: Call, shared: Record<string, string>): RequestInit {
  const { method, body, contentType, ifMatch } = call;
  const key = call.idempotencyKey ?? (wantsKey(call) ? crypto.randomUUID() : undefined);
  const headers = new Headers({ Accept: "application/json, */*;q=0.5", ...shared });
  const own: Record<string, string | undefined> = {
    "Content-Type": contentType ?? (body === undefined ? undefined : "application/json"),
    "If-Match": ifMatch,
    "Idempotency-Key": key,
    ...call.headers,
  };
  for (const [name, value] of Object.entries(own)) if (value !== undefined) headers.set(name, value);
  const content = contentType === undefined ? JSON.stringify(body) : (body as BodyInit);
  return { method: method.toUpperCase(), headers, ...(body !== undefined && { body: content }) };
}

/** Whether receiving it twice has the same effect as once: a read, a replacement, or a write with its key. */
export function isRepeatable({ method, headers }: RequestInit): boolean {
  return method === "GET" || method === "PUT" || new Headers(headers).has("Idempotency-Key");
}

/** A PUT is harmless to repeat without a key. Sign-in endpoints do not support keys, so their writes are sent once. */
function wantsKey({ method, template, ifMatch }: Call): boolean {
  if (method === "get") return false;
  if (method === "put") return ifMatch !== undefined;
  return method !== "post" || !template.startsWith("/v1/auth/");
}
