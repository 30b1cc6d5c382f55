import { BadAnswer } from "./bad-answer.ts";

/**
 * The answer, if it is safe to pass on. A failure must be problem details or a page with its own policy: a service that
 * is still in control sends one of these, and anything else might leak internals. Throws BadAnswer.
 */
export async function checkedAnswer(answer: Response): Promise<Response> {
  if (answer.status < 500 || isProblemDetails(answer) || isPage(answer)) return answer;
  await answer.body?.cancel();
  throw new BadAnswer(answer.status);
}

function isPage({ headers }: Response): boolean {
  return headers.has("Content-Security-Policy") && (headers.get("Content-Type")?.startsWith("text/html") ?? false);
}

function isProblemDetails(answer: Response): boolean {
  return answer.headers.get("Content-Type")?.startsWith("application/problem+json") ?? false;
}
