/** Where a note leads: to its lesson, at the moment it is about if it is about one. Without a language. */
export function momentPath(lessonId: string, atSeconds: number | null): string {
  return atSeconds === null ? `/lessons/${lessonId}` : `/lessons/${lessonId}?t=${Math.floor(atSeconds)}`;
}
