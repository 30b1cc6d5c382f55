/** A set that may take a stranger for a member, at a known rate, but never forgets one (Bloom, 1970). */
export interface BloomFilter {
  bits: Uint8Array;
  hashes: number;
}

/** An empty filter of the best size for this many members and this rate of false positives. */
export function newFilter(members: number, falsePositiveRate: number): BloomFilter {
  const bitCount = Math.ceil((-members * Math.log(falsePositiveRate)) / Math.LN2 ** 2);
  return {
    bits: new Uint8Array(Math.ceil(bitCount / 8)),
    hashes: Math.round(-Math.log2(falsePositiveRate)),
  };
}

/** Puts a text in. */
export async function addTo(filter: BloomFilter, text: string): Promise<void> {
  for (const place of await placesOf(filter, text)) {
    filter.bits[place >>> 3] = (filter.bits[place >>> 3] ?? 0) | (1 << (place & 7));
  }
}

/** False only for a text that was never put in. */
export async function mayHold(filter: BloomFilter, text: string): Promise<boolean> {
  return (await placesOf(filter, text)).every((place) => ((filter.bits[place >>> 3] ?? 0) >>> (place & 7)) & 1);
}

/** All places from two halves of one SHA-256 (Kirsch and Mitzenmacher, 2006). */
async function placesOf({ bits, hashes }: BloomFilter, text: string): Promise<number[]> {
  const digest = new DataView(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const count = bits.length * 8;
  const start = Number(digest.getBigUint64(0) % BigInt(count));
  const step = Number(digest.getBigUint64(8) % BigInt(count - 1)) + 1;
  return Array.from({ length: hashes }, (_, i) => (start + i * step) % count);
}
