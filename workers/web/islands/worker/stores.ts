/** Of which build this is; another build is another worker. */
declare const BUILD_ID: string;

/** The caches of this origin: the page for no connection, files with their content in their names, public pages, lessons. */
export const stores = { shell: `shell-${BUILD_ID}`, files: "files", pages: "pages", lessons: "lessons" } as const;

/** How an answer is looked up: what the address asks for besides, and who asked, makes no difference to what is kept. */
export const matchAnyVariant = { ignoreSearch: true, ignoreVary: true } as const;

/** Whether everyone may have an answer, so that this device may keep it. */
export function isForEverybody(answer: Response): boolean {
  const control = answer.headers.get("Cache-Control") ?? "";
  return answer.status === 200 && !answer.redirected && /\bpublic\b/.test(control) && !/no-store|private/.test(control);
}

/** An answer with another body, or with its own as it was read: not compressed any more. */
export function answerOf(body: BodyInit | null, { headers }: Response): Response {
  const plain = new Headers(headers);
  for (const name of ["Content-Encoding", "Content-Length"]) plain.delete(name);
  return new Response(body, { headers: plain });
}
