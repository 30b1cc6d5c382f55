/** A bound value of D1 holds 2 MB. */
const bytesMax = 1_950_000;

/**
 * Cuts rows into JSON arrays that each fit one bound value, so that many rows take few statements (`json_each`). A row
 * that is too large by itself stands alone.
 */
export function jsonChunks(rows: unknown[]): string[] {
  const chunks: string[] = [];
  let open: string[] = [];
  let bytes = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    const size = new TextEncoder().encode(text).length + 1;
    if (open.length > 0 && bytes + size > bytesMax) {
      chunks.push(`[${open.join()}]`);
      open = [];
      bytes = 0;
    }
    open.push(text);
    bytes += size;
  }
  if (open.length > 0) chunks.push(`[${open.join()}]`);
  return chunks;
}
