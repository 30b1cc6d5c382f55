/** A course as a list gives it. */
export function courseCard(more: object = {}) {
  return {
    id: "crs_01kah3v2m8q5x7w9y1z3b5d7f9",
    version: 1,
    slug: "tides",
    title: "How tides are measured",
    summary: "From a stick in the sand to satellites.",
    language: "en",
    level: "beginner",
    access: "free",
    topics: ["the-sea"],
    skills: ["patience"],
    coverUrl: null,
    cover: null,
    authors: [{ id: "usr_1", handle: "ada", name: "Ada Lovelace", avatarUrl: null }],
    lessonCount: 2,
    durationSeconds: 3600,
    publishedAt: "2026-01-02T03:04:05.000Z",
    updatedAt: "2026-01-02T03:04:05.000Z",
    ...more,
  };
}

/** A lesson as an outline has it. */
export function lessonRow(id: string, more: object = {}) {
  return {
    id: `les_${id}`,
    kind: "document",
    title: `Lesson ${id}`,
    preview: false,
    open: true,
    durationSeconds: 120,
    completion: { rule: "opened", share: null },
    ...more,
  };
}

/** A course with its outline. */
export function coursePage(more: object = {}) {
  return {
    ...courseCard(),
    descriptionHtml: "<p>The <em>moon</em> pulls.</p>",
    descriptionToc: [],
    sections: [{ id: "sec_1", title: "At the coast", lessons: [lessonRow("1"), lessonRow("2")] }],
    ...more,
  };
}

/** An answer that belongs to cache groups. */
export function grouped(body: unknown, groups: string): () => Response {
  return () => Response.json(body, { headers: { "Cache-Groups": groups } });
}
