import { ApiProblem } from "./api-problem.ts";

/** A success with its metadata. */
export interface Answer<T> {
  data: T;
  /** Send it as `ifMatch` with the next change; undefined if the resource has no ETag. */
  etag: string | undefined;
  /** The answer itself, its body already read. */
  response: Response;
}

/**
 * Reads an answer by its media type. Throws `unreadable` for what is neither JSON nor text, and `network` when the answer
 * breaks off.
 */
export async function answerIn(response: Response, signal: AbortSignal): Promise<Answer<unknown>> {
  const etag = response.headers.get("ETag") ?? undefined;
  const type = response.headers.get("Content-Type") ?? "";
  const { status } = response;
  const text = await response.text().catch((cause: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw new ApiProblem({ code: "network", status, detail: "The answer broke off.", cause });
  });
  if (!response.ok) throw new ApiProblem({ code: "unreadable", status, detail: `The answer ${status} holds no data.` });
  if (type === "" && text === "") return { data: undefined, etag, response };
  if (type.startsWith("text/")) return { data: text, etag, response };
  try {
    return { data: JSON.parse(text), etag, response };
  } catch (cause) {
    throw new ApiProblem({ code: "unreadable", status, detail: `The answer ${status} ${type} is no JSON.`, cause });
  }
}
