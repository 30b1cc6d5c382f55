import { Problem } from "@edgewise/chassis/problem";

/**
 * The UTF-8 text of a request's body. Throws `input.too-large` as soon as it is longer, whatever its headers say, and
 * `input.malformed` when it is no UTF-8.
 */
export async function textOf(request: Request, bytesMax: number): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let bytes = 0;
  let text = "";
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw new Problem("input.too-large", `At most ${bytesMax} bytes.`);
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem("input.malformed", "The body is not UTF-8 text.");
  }
}
