/** What a part's address answered: 0 when nobody was reached. */
export interface PartAnswer {
  status: number;
  code: string;
}

/** Sends one part to its signed address, and tells how far it is. Never rejects; `signal` ends it without an answer. */
export function sendPart(
  url: string,
  body: Blob,
  { signal, progress }: { signal: AbortSignal; progress(bytes: number): void },
): Promise<PartAnswer> {
  return new Promise((settle) => {
    // Only XMLHttpRequest tells how much of a body has gone.
    const request = new XMLHttpRequest();
    const end = () => settle({ status: request.status, code: codeIn(request.responseText) });
    request.open("PUT", url);
    request.upload.addEventListener("progress", ({ loaded }) => progress(loaded));
    for (const name of ["load", "error", "timeout", "abort"]) request.addEventListener(name, end);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
}

function codeIn(text: string): string {
  return /"code":\s*"([\w.-]+)"/.exec(text)?.[1] ?? "network";
}
