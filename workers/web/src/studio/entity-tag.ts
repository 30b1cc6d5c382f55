/** What `If-Match` names for a version that came inside another answer. */
export function entityTag({ version }: { version: number }): string {
  return `"v${version}"`;
}
