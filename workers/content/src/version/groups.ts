/** The cache groups (RFC 9875) that an answer about these courses and people belongs to. */
export function groupsOf(parts: { courseIds?: string[]; authorIds?: string[]; catalogue?: boolean }): string {
  const names = [
    ...(parts.catalogue ? ["catalogue"] : []),
    ...(parts.courseIds ?? []).map((id) => `course:${id}`),
    ...(parts.authorIds ?? []).map((id) => `author:${id}`),
  ];
  // Structured-field strings; ids hold nothing that would have to be escaped.
  return names.map((name) => `"${name}"`).join(", ");
}

/** The header that tells caches what a change of this course's public face has made stale. */
export function invalidation(courseId: string): { "Cache-Group-Invalidation": string } {
  return { "Cache-Group-Invalidation": groupsOf({ courseIds: [courseId], catalogue: true }) };
}
