import { ApiProblem } from "./api-problem.ts";
import type { PageOf } from "./operations.ts";
import type { Call } from "./request.ts";

type Query = NonNullable<Call["query"]>;

/** The pages of a list from `given.query` on, until one has no next. */
export async function* pagesOf(
  get: (query: Query) => Promise<unknown>,
  given?: Partial<Call>,
): AsyncGenerator<PageOf<unknown>, void> {
  let query = { ...given?.query };
  while (true) {
    const page = await get(query);
    if (!isPage(page)) throw new ApiProblem({ code: "unreadable", detail: "The answer is no page of a list." });
    yield page;
    if (page.next === null) return;
    query = { ...query, cursor: page.next };
  }
}

/** The items of a list from `given.query` on, one by one. */
export async function* itemsOf(...list: Parameters<typeof pagesOf>): AsyncGenerator<unknown, void> {
  for await (const { items } of pagesOf(...list)) yield* items;
}

function isPage(answer: unknown): answer is PageOf<unknown> {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "items" in answer &&
    Array.isArray(answer.items) &&
    "next" in answer
  );
}
