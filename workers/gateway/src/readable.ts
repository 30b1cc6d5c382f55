import { BadAnswer } from "./bad-answer.ts";

/**
 * The answer, unless it is a failure without problem details: a service that can still think gives these, and anything
 * else may hold anything. Throws BadAnswer.
 */
export async function readable(answer: Response): Promise<Response> {
  if (answer.status < 500 || isProblemDetails(answer)) return answer;
  await answer.body?.cancel();
  throw new BadAnswer(answer.status);
}

function isProblemDetails(answer: Response): boolean {
  return answer.headers.get("Content-Type")?.startsWith("application/problem+json") ?? false;
}
