import { Problem } from "@edgewise/chassis/problem";
import type { Check } from "./steps.ts";

/** A body that is counted while it streams by. */
export interface CountedBody {
  stream: ReadableStream | null;
  /** Whether more came than the limit allows; the stream has then failed for its reader. */
  exceeded(): boolean;
}

/**
 * Refuses a body whose declared length is more than its route allows, and counts one of unknown length while it
 * streams.
 */
export const limitBody: Check = (c) => {
  const { bodyBytesMax } = c.get("route");
  const declared = Number(c.req.header("Content-Length") ?? Number.NaN);
  if (declared > bodyBytesMax) throw tooLarge(bodyBytesMax);
  const { body } = c.req.raw;
  // HTTP itself holds a body to its declared length, and a counted stream would lose that length for the service.
  const counts = body !== null && Number.isNaN(declared);
  c.set("body", counts ? counted(body, bodyBytesMax) : { stream: body, exceeded: never });
  return undefined;
};

const never = () => false;

/** The problem for a body over the limit. */
export function tooLarge(bytesMax: number): Problem {
  return new Problem("input.too-large", `The body may have at most ${bytesMax} bytes here.`);
}

/** Passes chunks on without buffering. The stream fails as soon as the limit is exceeded. */
export function counted(body: ReadableStream<Uint8Array>, bytesMax: number): CountedBody {
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) controller.error(tooLarge(bytesMax));
      else controller.enqueue(chunk);
    },
  });
  return { stream: body.pipeThrough(counter), exceeded: () => bytes > bytesMax };
}
