import { request } from "undici";
import type { Sent } from "../measure/load.ts";

/** An answer as it came over the wire. */
export interface Answer {
  status: number;
  type: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends one request and gives its whole answer. */
export async function ask(origin: string, { method = "GET", path, headers = {}, body }: Sent): Promise<Answer> {
  const answer = await request(new URL(path, origin), { method, headers, body: body ?? null });
  const fields = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
  const received = Object.fromEntries(fields);
  return {
    status: answer.statusCode,
    type: received["content-type"] ?? "application/octet-stream",
    headers: received,
    body: Buffer.from(await answer.body.arrayBuffer()),
  };
}

/** The same, or an error that says what was answered instead of success. */
export async function askWell(origin: string, sent: Sent): Promise<Answer> {
  const answer = await ask(origin, sent);
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(
    `${sent.method ?? "GET"} ${sent.path} was answered ${answer.status}: ${answer.body.subarray(0, 500)}`,
  );
}
