/** The beginning of a body: all of it, or the pieces read so far and the rest to come. */
export type Head =
  | { whole: Uint8Array<ArrayBuffer> }
  | { whole: undefined; pieces: Uint8Array[]; rest: ReadableStreamDefaultReader<Uint8Array> };

/** Reads a body up to a limit. Throws what the body's source throws. */
export async function readHead(body: ReadableStream<Uint8Array>, bytesMax: number): Promise<Head> {
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  for (let bytes = 0; bytes <= bytesMax; ) {
    const { done, value } = await reader.read();
    if (done) return { whole: joined(pieces, bytes) };
    pieces.push(value);
    bytes += value.byteLength;
  }
  return { whole: undefined, pieces, rest: reader };
}

/**
 * One body for two readers, at the pace of the slower, so that nothing piles up in memory. Either may stop reading
 * without affecting the other. If the body breaks off, or is longer than `storeBytesMax`, the store's copy breaks off
 * too.
 */
export function split(
  head: { pieces: Uint8Array[]; rest: ReadableStreamDefaultReader<Uint8Array> },
  { length, storeBytesMax }: { length: number | undefined; storeBytesMax: number },
): { forClient: ReadableStream<Uint8Array>; forStore: ReadableStream<Uint8Array>; done: Promise<void> } {
  const client = pipe(length);
  const store = pipe(length);
  const done = pump(head, client.writable.getWriter(), store.writable.getWriter(), storeBytesMax);
  return { forClient: client.readable, forStore: store.readable, done };
}

async function pump(
  { pieces, rest }: { pieces: Uint8Array[]; rest: ReadableStreamDefaultReader<Uint8Array> },
  client: WritableStreamDefaultWriter<Uint8Array>,
  store: WritableStreamDefaultWriter<Uint8Array>,
  storeBytesMax: number,
): Promise<void> {
  const open = new Set([client, store]);
  const write = (writer: WritableStreamDefaultWriter<Uint8Array>, piece: Uint8Array) =>
    writer.write(piece).catch(() => void open.delete(writer));
  let bytes = 0;
  try {
    for (;;) {
      const piece = pieces.shift() ?? (await rest.read()).value;
      if (piece === undefined) break;
      bytes += piece.byteLength;
      if (bytes > storeBytesMax && open.delete(store)) void store.abort("too large to store").catch(() => {});
      await Promise.all([...open].map((writer) => write(writer, piece)));
      if (open.size === 0) return await rest.cancel();
    }
    await Promise.all([...open].map((writer) => writer.close().catch(() => {})));
  } catch (error) {
    await Promise.all([...open].map((writer) => writer.abort(error).catch(() => {})));
  }
}

function pipe(length: number | undefined): TransformStream<Uint8Array, Uint8Array> {
  return length === undefined ? new IdentityTransformStream() : new FixedLengthStream(length);
}

function joined(pieces: Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
