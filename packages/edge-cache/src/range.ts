import { type Fields, fieldOf } from "./fields.ts";
import { parseHttpDate } from "./http-date.ts";

/** One satisfiable range of bytes, both ends inside; or that there is none. */
export type ByteRange = { first: number; last: number } | "unsatisfiable";

const single = /^bytes=[\t ]*(\d*)-(\d*)[\t ]*$/i;

/**
 * RFC 9110, 14.1.2: the one range that `Range` asks of a body of so many bytes. Undefined for several ranges, another
 * unit or nonsense: then the whole body is the answer.
 */
export function byteRange(value: string | null, length: number): ByteRange | undefined {
  const [, from, to] = single.exec(value ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return undefined;
  if (from === "") {
    const suffix = Number(to);
    if (suffix === 0 || length === 0) return "unsatisfiable";
    return { first: Math.max(0, length - suffix), last: length - 1 };
  }
  const first = Number(from);
  if (to !== "" && Number(to) < first) return undefined;
  if (first >= length) return "unsatisfiable";
  return { first, last: to === "" ? length - 1 : Math.min(Number(to), length - 1) };
}

/** RFC 9110, 13.1.5: whether `If-Range` lets the range be served; compared strongly, a date exactly. */
export function rangeHolds(ifRange: string | null, stored: Fields, now: number): boolean {
  if (ifRange === null) return true;
  const value = ifRange.trim();
  if (value.startsWith('"')) return value === fieldOf(stored, "etag");
  const modified = parseHttpDate(fieldOf(stored, "last-modified"), now);
  const date = parseHttpDate(fieldOf(stored, "date"), now);
  const isStrong = modified !== undefined && date !== undefined && date - modified >= 1000;
  return isStrong && parseHttpDate(value, now) === modified;
}

/** The bytes of a stream from `first` to `last`. What comes before is read and dropped, what comes after is not read. */
export function sliceOf(body: ReadableStream<Uint8Array>, { first, last }: { first: number; last: number }) {
  const reader = body.getReader();
  let at = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        const piece = value.subarray(Math.max(0, first - at), Math.max(0, last + 1 - at));
        at += value.byteLength;
        if (piece.byteLength > 0) controller.enqueue(piece);
        if (at > last) {
          controller.close();
          return reader.cancel();
        }
        if (piece.byteLength > 0) return;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
