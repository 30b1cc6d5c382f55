/** The facts about a lesson in its page, for storing it. */
export interface LessonFacts {
  title: string;
  course: string;
  language: string;
  /** Captions and, where it is one, the document itself. */
  files: string[];
}

/** The facts in a lesson's page, and the pictures in its text; undefined if it is not a readable lesson. */
export function factsIn(html: string): LessonFacts | undefined {
  const [, json] = /<script type="application\/json" id="lesson-facts">([^<]*)<\/script>/.exec(html) ?? [];
  if (json === undefined) return undefined;
  const facts: LessonFacts = JSON.parse(json);
  const pictures = [...html.matchAll(/<(?:img[^>]* src|video[^>]* poster)="(\/[^"]+)"/g)].map(([, src = ""]) =>
    src.replaceAll("&amp;", "&"),
  );
  return { ...facts, files: [...new Set([...facts.files, ...pictures])] };
}

/** The names of built files that a page, a script or a sheet refers to; what only films need is left out. */
export function filesIn(text: string): string[] {
  const names = [...text.matchAll(/[\w-]+\.[a-z0-9]{8}\.(?:js|css|woff2)/g)].map(([name]) => name);
  return [...new Set(names)].filter((name) => !name.startsWith("hls.")).map((name) => `/_/${name}`);
}

/** The same page, marked as a copy from this device. */
export function asCopy(html: string): string {
  return html.replace("<html ", "<html data-copy ");
}
