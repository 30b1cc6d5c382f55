const windowMs = 60_000;

/**
 * Gives a Worker rate limits that count in memory and never refuse. Cloudflare's counters are in memory beside the Worker;
 * the local simulator's are a durable object that writes each count to disk, which would be most of what is measured.
 */
export function withMemoryLimits<E extends object>(worker: ExportedHandler<E>, names: string[]): ExportedHandler<E> {
  const limits = Object.fromEntries(names.map((name) => [name, memoryLimit()]));
  let bindings: E | undefined;
  return {
    ...worker,
    fetch(request, env, execution) {
      bindings ??= { ...env, ...limits };
      return worker.fetch?.(request, bindings, execution) ?? new Response(null, { status: 404 });
    },
  };
}

function memoryLimit(): RateLimit {
  const counts = new Map<string, number>();
  let window = 0;
  return {
    async limit({ key }) {
      const now = Math.floor(Date.now() / windowMs);
      if (now !== window) counts.clear();
      window = now;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return { success: true };
    },
  };
}
