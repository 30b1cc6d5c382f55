/** One kept answer, as bytes that any request may have. */
interface Kept {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}

const bytesMax = 64 * 1024 * 1024;

/**
 * Puts a Cache API that keeps answers in memory in place of the local simulator's, which is a Worker of its own that writes
 * every answer to a database on disk. Cloudflare's stands beside the Worker and costs it no CPU time.
 */
export function useMemoryCache(): void {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  const forget = (url: string) => {
    bytes -= kept.get(url)?.body.byteLength ?? 0;
    return kept.delete(url);
  };
  const cache = {
    async match(request: RequestInfo) {
      const found = kept.get(urlOf(request));
      return found && new Response(found.body, { status: found.status, headers: found.headers });
    },
    async put(request: RequestInfo, response: Response) {
      const url = urlOf(request);
      const body = await response.arrayBuffer();
      forget(url);
      kept.set(url, { status: response.status, headers: [...response.headers], body });
      bytes += body.byteLength;
      for (const oldest of kept.keys()) {
        if (bytes <= bytesMax) break;
        forget(oldest);
      }
    },
    delete: async (request: RequestInfo) => forget(urlOf(request)),
  };
  Object.defineProperty(globalThis, "caches", { value: { default: cache, open: async () => cache } });
}

function urlOf(request: RequestInfo): string {
  return typeof request === "string" ? request : request.url;
}
