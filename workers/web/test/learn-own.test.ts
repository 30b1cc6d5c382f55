import { describe, expect, it } from "vitest";
import { dashboard, film, ids, note } from "./learn-answers.ts";
import { pages, refused } from "./pages.ts";

const list = { items: [note], next: null };
const notesPath = `/lessons/${ids.film}/notes`;
const api = { "GET /v1/me/notes": list, [`GET /v1/lessons/${ids.film}`]: film };

describe("the dashboard", () => {
  const shown = async (value: unknown) => {
    const answer = await pages({ "GET /v1/me/dashboard": value }).request("/learning");
    return { answer, html: await answer.text() };
  };

  it("goes on at the second where the learner left, for them alone", async () => {
    const { answer, html } = await shown(dashboard);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    expect(html).toContain("You stopped at 1:23 of 1:28");
    expect(html).toContain("1 of 3 lessons completed");
    expect(html).toContain(`href="/lessons/${ids.film}"`);
  });

  it("leads somebody new to the catalogue", async () => {
    const { html } = await shown({ ...dashboard, continue: [], next: [] });
    expect(html).toContain("No courses started yet");
    expect(html).toMatch(/href="\/courses">\s*Find a course/);
  });

  it("says kindly what is resting, shows the rest, and calls nobody new who may not be", async () => {
    const degraded = { ...dashboard, continue: null, next: null, degraded: ["continue", "next"] };
    const { answer, html } = await shown(degraded);
    expect(answer.status).toBe(200);
    expect(html).toContain("Your progress is safe.");
    expect(html).not.toContain("No courses started yet");
  });

  it("shows the latest notes, each leading to its lesson at its moment, and nothing in them is markup", async () => {
    const [noted] = dashboard.notes;
    const whole = { ...noted, id: `${ids.note.slice(0, -1)}8`, excerpt: "Of all of it", atSeconds: null };
    const { html } = await shown({
      ...dashboard,
      notes: [noted, { ...whole, lesson: { ...whole.lesson, id: ids.text } }],
    });
    expect(html).toMatch(/<h2>Your latest notes<\/h2>\s*<a href="\/learning\/notes">My notes/);
    expect(html).toContain("Mind &lt;the&gt; order");
    expect(html).toMatch(new RegExp(`href="/lessons/${ids.film}\\?t=42">.*0:42.*Your first query`));
    expect(html).toMatch(new RegExp(`Of all of it[\\s\\S]*href="/lessons/${ids.text}">`));
  });

  it("leads nowhere from a note whose lesson is gone, and says nothing of notes where there are none", async () => {
    const gone = dashboard.notes.map((one) => ({ ...one, lesson: { ...one.lesson, public: false } }));
    const { html } = await shown({ ...dashboard, continue: [], next: [], notes: gone });
    expect(html).toContain("Mind &lt;the&gt; order");
    expect(html).not.toContain(`href="/lessons/${ids.film}`);
    expect(html).toContain("Not public at the moment");
    expect((await shown({ ...dashboard, notes: [] })).html).not.toContain("Your latest notes");
  });

  it("says in the page's language that notes are resting", async () => {
    const resting = { "GET /v1/me/dashboard": { ...dashboard, notes: null, degraded: ["notes"] } };
    const html = await (await pages(resting).request("/learning")).text();
    expect(html).toContain("Your latest notes cannot be shown right now. They are safe.");
    expect(html).not.toContain("<h2>Your latest notes</h2>");
    expect(await (await pages(resting).request("/ar/learning")).text()).toContain("لا يمكن عرض أحدث ملاحظاتك الآن");
  });

  it("leads whoever is not signed in to sign in, and back", async () => {
    const { answer } = await shown(refused("auth.required", 401));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/sign-in?return=%2Flearning"]);
  });

  it("keeps a course that is finished, and one that is not public any more, where they can be seen", async () => {
    const begun = { ...dashboard.continue[0], startedAt: "2026-11-01T09:00:00.000Z" };
    const finished = { ...begun, title: "Finished one", lessonsCompleted: 3, completedAt: "2026-11-02T09:00:00.000Z" };
    const gone = { ...begun, title: "Gone one", slug: null, completedAt: null };
    const answers = { "GET /v1/me/progress": { items: [finished, gone], next: "more" } };
    const html = await (await pages(answers).request("/learning/courses")).text();
    expect(html).toMatch(/Completed courses[\s\S]*Finished one/);
    expect(html).toContain("Not public at the moment");
    expect(html).toContain("/learning/courses?cursor=more");
  });
});

describe("notes", () => {
  it("are shown with their moment, and nothing in them is markup", async () => {
    const html = await (await pages(api).request(notesPath)).text();
    expect(html).toContain(`href="/lessons/${ids.film}?t=42"`);
    expect(html).toContain("Mind &lt;the&gt; order");
  });

  it("are written once however often the form is sent", async () => {
    const { submit, asked } = pages({ ...api, [`POST /v1/lessons/${ids.film}/notes`]: note });
    const answer = await submit(notesPath, { text: " Think ", at: "1:02", key: "k-1" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, notesPath]);
    expect(asked[0]?.headers.get("Idempotency-Key")).toBe("k-1");
    expect(await asked[0]?.json()).toEqual({ text: "Think", atSeconds: 62 });
  });

  it.each([
    [{ text: "", at: "" }, "Please fill this in."],
    [{ text: "Kept words", at: "soon" }, "This does not look right."],
  ])("%o is shown again with what was typed", async (typed, sentence) => {
    const { submit, asked } = pages(api);
    const answer = await submit(notesPath, typed);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain(typed.text);
    expect(html).toContain(`value="${typed.at}"`);
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("that changed meanwhile are not written over, and what was typed stays", async () => {
    const changed = refused("precondition.failed", 412);
    const { submit, asked } = pages({ ...api, [`PATCH /v1/me/notes/${ids.note}`]: changed });
    const answer = await submit(`${notesPath}/${ids.note}`, { text: "My words", at: "0:42", version: "2" });
    expect(answer.status).toBe(412);
    expect(await answer.text()).toContain("My words");
    expect(asked.find(({ method }) => method === "PATCH")?.headers.get("If-Match")).toBe('"v2"');
  });

  it("that are deleted can be brought back as they were", async () => {
    const gone = () => new Response(null, { status: 204 });
    const { submit } = pages({ ...api, [`DELETE /v1/me/notes/${ids.note}`]: gone });
    const answer = await submit(`${notesPath}/${ids.note}/delete`, { text: "Gone words", at: "42" });
    const html = await answer.text();
    expect(html).toContain("Note deleted.");
    expect(html).toContain(`<input type="hidden" name="text" value="Gone words"/>`);
    expect(html).toContain(`<input type="hidden" name="at" value="42"/>`);
  });

  it("stay where their lesson is gone", async () => {
    const orphan = { ...note, lesson: { ...note.lesson, public: false } };
    const html = await (
      await pages({ "GET /v1/me/notes": { items: [orphan], next: null } }).request("/learning/notes")
    ).text();
    expect(html).toContain("Your notes stay.");
    expect(html).not.toContain(`href="/lessons/${ids.film}"`);
  });

  it("of somebody whose session ended are kept until they have signed in", async () => {
    const ended = refused("auth.required", 401);
    const { submit } = pages({ ...api, [`POST /v1/lessons/${ids.film}/notes`]: ended });
    const answer = await submit(notesPath, { text: "Half a thought", at: "", key: "k-2" });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("Half a thought");
  });
});

describe("the page for no connection", () => {
  it("is the same for everybody and lists what the browser keeps", async () => {
    const answer = await pages().request("/offline");
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "public, no-cache"]);
    expect(await answer.text()).toContain("can be read without one");
  });
});
