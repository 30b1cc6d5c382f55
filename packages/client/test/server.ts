import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What arrived. */
export interface Arrived {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** After how long a slow body goes on. */
export const slowMs = 150;

/** How a request is answered: with a status, headers and a body, not at all, or with a body that breaks off, stops or takes long. */
export type Scripted =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | "cut"
  | "silence"
  | "half"
  | "stalled"
  | "slow";

/** A server on a free port that answers what the test says, one after the other; the last answer stands for all that follow. */
export async function serverThat(
  ...answers: [Scripted, ...Scripted[]]
): Promise<{ baseUrl: string; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const scripted = answers[Math.min(arrived.length, answers.length - 1)] ?? "cut";
    const { method = "", url = "", headers } = request;
    const entry: Arrived = { method, url, headers, body: "" };
    arrived.push(entry);
    for await (const chunk of request) entry.body += chunk;
    answer(response, scripted);
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

/** A problem as the platform answers it. */
export function problem(
  status: number,
  code: string,
  more: { headers?: Record<string, string>; errors?: unknown[] } = {},
) {
  const { headers = {}, errors } = more;
  const body = { type: `urn:problem:edgewise:${code}`, title: `Title of ${code}`, status, detail: `About ${code}.` };
  return {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
    body: { ...body, code, traceId: "0af7651916cd43dd8448eb211c80319c", ...(errors && { errors }) },
  };
}

/** How a body goes on that has begun. */
const ends = {
  half: (response: ServerResponse) => response.destroy(),
  stalled: () => undefined,
  slow: (response: ServerResponse) => setTimeout(() => response.end("[]}"), slowMs),
};

function answer(response: ServerResponse, scripted: Scripted): void {
  if (scripted === "silence") return;
  if (scripted === "cut") {
    response.destroy();
    return;
  }
  if (typeof scripted === "string") {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "12" });
    response.write('{"items":', () => ends[scripted](response));
    return;
  }
  const { status = 200, headers = {}, body } = scripted;
  const isText = typeof body === "string";
  response.writeHead(status, {
    ...(body !== undefined && !isText && { "Content-Type": "application/json" }),
    ...headers,
  });
  response.end(body === undefined || isText ? body : JSON.stringify(body));
}
