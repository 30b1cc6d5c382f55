import { expect } from "vitest";

interface Answer {
  status: number;
  cache: string;
  etag: string;
  body: Record<string, unknown> & { id: string; title: string };
}

type Fetch = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

export type Author = ReturnType<typeof authorOver>;

/** Somebody who makes courses through the public edge, with an access token. `logs` are those of all Workers. */
export function authorOver(fetch: Fetch, token: string, logs: () => { message: string }[]) {
  let publications = 0;
  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(path, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const [cache, etag] = ["Cache-Status", "ETag"].map((name) => answer.headers.get(name) ?? "");
    return { status: answer.status, cache: cache ?? "", etag: etag ?? "", body: text ? JSON.parse(text) : {} };
  }

  async function act(id: string, verb: string): Promise<void> {
    const { etag } = await send("GET", `/v1/authoring/courses/${id}`);
    const done = await send("POST", `/v1/authoring/courses/${id}/${verb}`, undefined, { "If-Match": etag });
    expect([done.status, done.body]).toEqual([200, expect.anything()]);
    publications++;
  }

  return {
    send,
    /** Once the gateway has heard by event, too, of every publication so far: from then on nothing is stale once more. */
    async settled(): Promise<void> {
      const heard = () =>
        logs()
          .map(({ message }) => Number(/"event":"inbox.heard".*"messages":(\d+)/.exec(message)?.[1] ?? 0))
          .reduce((sum, messages) => sum + messages, 0);
      await expect.poll(heard, { interval: 100 }).toBeGreaterThanOrEqual(publications);
    },
    publish: (id: string) => act(id, "publish"),
    unpublish: (id: string) => act(id, "unpublish"),
    /** A published course with one lesson. */
    async course(title: string): Promise<string> {
      const draft = await send("POST", "/v1/authoring/courses", { title, language: "en", summary: "A course." });
      expect([draft.status, draft.body]).toEqual([201, expect.anything()]);
      const { id } = draft.body;
      const section = await send("POST", `/v1/authoring/courses/${id}/sections`, { title: "One" });
      const lesson = { kind: "document", title: "First", body: "Words." };
      await send("POST", `/v1/authoring/sections/${section.body.id}/lessons`, lesson);
      await act(id, "publish");
      return id;
    },
    async rename(id: string, title: string): Promise<void> {
      const { etag } = await send("GET", `/v1/authoring/courses/${id}`);
      const renamed = await send("PATCH", `/v1/authoring/courses/${id}`, { title }, { "If-Match": etag });
      expect(renamed.status).toBe(200);
    },
    async firstLesson(id: string): Promise<string> {
      const { body } = await send("GET", `/v1/courses/${id}`);
      const [section] = body.sections as { lessons: { id: string }[] }[];
      return section?.lessons[0]?.id ?? "";
    },
    async slugOf(id: string): Promise<string> {
      return String((await send("GET", `/v1/courses/${id}`)).body.slug);
    },
  };
}
