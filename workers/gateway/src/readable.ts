import { BadAnswer } from "./bad-answer.ts";

/**
 * The answer, unless it is a failure without problem details or a page with its policy: what can still think gives one
 * of these, and anything else may hold anything. Throws BadAnswer.
 */
export async function readable(answer: Response): Promise<Response> {
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
