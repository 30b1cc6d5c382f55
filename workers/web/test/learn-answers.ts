/** Ids of the right shape, the same in every test. */
export const ids = {
  course: "crs_01kah3v2m8q5x7w9y1z3b5d7f9",
  section: "sec_01kah3v2m8q5x7w9y1z3b5d7f9",
  film: "les_01kah3v2m8q5x7w9y1z3b5d7f1",
  text: "les_01kah3v2m8q5x7w9y1z3b5d7f2",
  closed: "les_01kah3v2m8q5x7w9y1z3b5d7f3",
  note: "nte_01kah3v2m8q5x7w9y1z3b5d7f9",
};

const outlined = (id: string, kind: string, title: string, open: boolean) => ({
  ...{ id, kind, title, open, preview: false, durationSeconds: 88 },
  completion: { rule: "watched", share: 0.9 },
});

/** A course of a film, a document and a closed lesson, as the API answers. */
export const course = {
  ...{ id: ids.course, slug: "sql-for-everyone", title: "SQL for everyone", language: "en", coverUrl: null },
  lessonCount: 3,
  sections: [
    {
      ...{ id: ids.section, title: "First steps" },
      lessons: [
        outlined(ids.film, "video", "Your first query", true),
        outlined(ids.text, "document", "Why rows", true),
        outlined(ids.closed, "document", "For buyers", false),
      ],
    },
  ],
};

/** The film of that course. */
export const film = {
  ...{ id: ids.film, kind: "video", title: "Your first query", position: 0, preview: false, durationSeconds: 88 },
  course: { id: ids.course, slug: "sql-for-everyone", title: "SQL for everyone", version: 1 },
  section: { id: ids.section, title: "First steps" },
  ...{ previousLessonId: null, nextLessonId: ids.text, html: "<p>Ask.</p>", toc: [], link: null },
  completion: { rule: "watched", share: 0.9 },
  media: { id: "med_1", url: "https://edgewise.test/v1/media/med_1", contentType: "video/mp4" },
  captions: [
    {
      ...{ language: "en", label: "English", default: true },
      url: `https://edgewise.test/v1/lessons/${ids.film}/captions/en`,
    },
  ],
  transcript: { language: "en", cues: [{ start: 61.5, end: 64, text: "Rows come back." }] },
};

/** The document of that course, which is done when it is marked. */
export const text = {
  ...film,
  ...{ id: ids.text, kind: "document", title: "Why rows", previousLessonId: ids.film, nextLessonId: ids.closed },
  ...{ media: null, captions: [], transcript: null, durationSeconds: null },
  completion: { rule: "marked", share: null },
  html: "<h2 id='s-a'>A</h2>",
  toc: ["a", "b", "c"].map((name) => ({ id: `s-${name}`, depth: 2, title: name.toUpperCase() })),
};

/** A note on the film. */
export const note = {
  ...{ id: ids.note, text: "Mind <the> order", atSeconds: 42, version: 3 },
  lesson: { id: ids.film, title: "Your first query", public: true },
  course: { id: ids.course, title: "SQL for everyone", slug: "sql-for-everyone" },
  ...{ createdAt: "2026-11-01T09:00:00.000Z", updatedAt: "2026-11-01T09:00:00.000Z" },
};

const { text: excerpt, version: _, createdAt: __, ...noted } = note;

/** A learner's dashboard, whole. */
export const dashboard = {
  profile: { id: "usr_1", handle: "ada", name: "Ada", avatarUrl: null },
  continue: [
    {
      ...{ courseId: ids.course, slug: "sql-for-everyone", title: "SQL for everyone", lastLessonId: ids.film },
      ...{ lessonCount: 3, lessonsCompleted: 1, lastAt: "2026-11-01T09:00:00.000Z" },
    },
  ],
  next: [
    {
      ...{ courseId: ids.course, slug: "sql-for-everyone", courseTitle: "SQL for everyone", lessonId: ids.film },
      ...{ lessonTitle: "Your first query", durationSeconds: 88, positionSeconds: 83.4 },
    },
  ],
  notes: [{ ...noted, excerpt }],
  newest: [],
  degraded: [],
};
