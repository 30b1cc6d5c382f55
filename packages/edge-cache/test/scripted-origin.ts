import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** An origin of a test: it does what the script says and remembers what it was asked. */
export interface Origin {
  url: string;
  asked: { method: string; path: string }[];
  times(path: string): number;
  close(): Promise<void>;
}

/** Starts an origin on a free port of loopback. */
export async function startOrigin(
  script: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Origin> {
  const asked: Origin["asked"] = [];
  const server = createServer((request, response) => {
    asked.push({ method: request.method ?? "", path: request.url ?? "" });
    script(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    times: (path) => asked.filter((request) => request.path === path).length,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
