import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { client, completeDraft, creator, lesson, publish } from "./factories.ts";

const author = creator();
const preview = (markdown: string) => client(author).post("/v1/authoring/preview", { markdown });

commonCases(client, [
  {
    name: "previewMarkdown",
    method: "POST",
    path: () => "/v1/authoring/preview",
    body: { markdown: "# Hello" },
    owner: () => author,
    wrongRole: person(),
    malformed: { body: { markdown: "x".repeat(100_001) }, pointer: "#/markdown" },
  },
]);

describe("the preview of Markdown", () => {
  it("is to the letter what learners get once it is published", async () => {
    const markdown = "# Über <b>uns</b>\n\n[out](https://a.example) ![x](javascript:alert(1))\n\n|a|\n|:-:|\n|1|";
    const made = await completeDraft(client(author));
    const { id } = await lesson(client(author), made.section.id, { body: markdown });
    await publish(client(author), made.course.id);
    const { html, toc } = (await client().get(`/v1/lessons/${id}`)).body;
    const answer = await preview(markdown);
    expect(answer.body).toEqual({ html, toc });
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    expect(toc).toEqual([{ id: "s-über-bunsb", depth: 1, title: "Über <b>uns</b>" }]);
  });

  it("lets nothing run that the author put into it", async () => {
    const { html } = (await preview("<script>alert(1)</script>\n\n[x](javascript:alert(1))")).body;
    expect(html).not.toMatch(/<script|href="javascript/i);
    expect(html).toContain("alert(1)");
  });

  it("of nothing is nothing", async () => {
    expect((await preview("")).body).toEqual({ html: "", toc: [] });
  });
});
