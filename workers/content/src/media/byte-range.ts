/** A part of a file. */
export interface ByteRange {
  offset: number;
  length: number;
}

/**
 * What a Range header asks of a file of this size (RFC 9110, 14.1.2 and 14.2). Undefined when the whole file is the
 * answer: no header, another unit, a header that is not valid, or several ranges, which a server may leave aside.
 */
export function byteRange(header: string | null, sizeBytes: number): ByteRange | "unsatisfiable" | undefined {
  const list = /^\s*bytes\s*=(.*)$/i.exec(header ?? "")?.[1];
  const specs = list?.split(",").flatMap((spec) => (spec.trim() === "" ? [] : [spec.trim()])) ?? [];
  const [only = ""] = specs;
  if (specs.length !== 1) return undefined;
  const [, first, last, suffix] = /^(?:(\d+)-(\d*)|-(\d+))$/.exec(only) ?? [];
  if (suffix !== undefined) return lastBytes(Number(suffix), sizeBytes);
  if (first === undefined) return undefined;
  const offset = Number(first);
  const end = last ? Number(last) : Number.POSITIVE_INFINITY;
  if (end < offset) return undefined;
  if (offset >= sizeBytes) return "unsatisfiable";
  return { offset, length: Math.min(end, sizeBytes - 1) - offset + 1 };
}

function lastBytes(count: number, sizeBytes: number): ByteRange | "unsatisfiable" {
  if (count === 0) return "unsatisfiable";
  const length = Math.min(count, sizeBytes);
  return { offset: sizeBytes - length, length };
}
