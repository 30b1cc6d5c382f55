import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** An origin of a test: it does what the script says and remembers what it was asked. */
export interface Origin {
  url: string;
  asked: { method: string; path: string }[];
  times(path: string): number;
  /** The most requests for a path that were under way at once. */
  peak(path: string): number;
  close(): Promise<void>;
}

/** Starts an origin on a free port of loopback. */
export async function startOrigin(
  script: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Origin> {
  const asked: Origin["asked"] = [];
  const underWay = new Map<string, number>();
  const peaks = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ method: request.method ?? "", path });
    const now = (underWay.get(path) ?? 0) + 1;
    underWay.set(path, now);
    peaks.set(path, Math.max(now, peaks.get(path) ?? 0));
    response.on("close", () => underWay.set(path, (underWay.get(path) ?? 0) - 1));
    script(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    times: (path) => asked.filter((request) => request.path === path).length,
    peak: (path) => peaks.get(path) ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
