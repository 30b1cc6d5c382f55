const sampleBytes = 64 * 1024;

/** A fingerprint of a file's length, beginning and end (SHA-256): the same file gives the same, without reading all of it. */
export async function sampleOf(file: Blob): Promise<string> {
  const ends = [file.slice(0, sampleBytes), file.slice(Math.max(0, file.size - sampleBytes))];
  const bytes = await new Blob([...ends, String(file.size)]).arrayBuffer();
  return hexOf(await crypto.subtle.digest("SHA-256", bytes));
}

/** SHA-256 of all of a file that is small enough to be read at once; undefined for others. */
export async function checksumOf(file: Blob): Promise<string | undefined> {
  if (file.size > 32 * 1024 * 1024) return undefined;
  return hexOf(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
