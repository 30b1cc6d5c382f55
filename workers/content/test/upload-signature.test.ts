import { codeOf } from "@edgewise/testkit/client";
import { describe, expect, it } from "vitest";
import { begin, client, clientAt, creator, fileOf, rowOf, sendPart } from "./upload-factories.ts";

const bytes = fileOf(400);

async function address() {
  const begun = await begin(creator(), bytes);
  return { begun, url: new URL(begun.parts[0].url) };
}

describe("the signed address of a part", () => {
  it.each([
    ["another part", (url: URL) => url.pathname.replace(/1$/, "2") + url.search],
    ["another length", (url: URL) => url.pathname + url.search.replace("size=400", "size=401")],
    ["a later expiry", (url: URL) => url.pathname + url.search.replace(/expires=(\d)/, "expires=9")],
    [
      "another signature",
      (url: URL) =>
        url.pathname + url.search.replace(/signature=./, (c) => c.slice(0, -1) + (c.endsWith("A") ? "B" : "A")),
    ],
    ["no real signature", (url: URL) => url.pathname + url.search.replace(/signature=.*/, "signature=none")],
  ])("is refused with %s", async (_, change) => {
    const { begun, url } = await address();
    const answer = await client().put(change(url), bytes);
    expect([answer.status, codeOf(answer)]).toEqual([403, "media.signature"]);
    expect(await rowOf("SELECT 1 FROM upload_parts WHERE upload_id = ?", begun.uploadId)).toBeNull();
  });

  it("is refused for another upload of the same size", async () => {
    const [one, other] = [await address(), await address()];
    const path = one.url.pathname.replace(one.begun.uploadId, other.begun.uploadId);
    expect(codeOf(await client().put(path + one.url.search, bytes))).toBe("media.signature");
  });

  it("is refused after an hour, and a fresh one works", async () => {
    const who = creator();
    const begun = await begin(who, bytes);
    const later = clientAt({ now: () => Date.now() + 3_601_000 });
    expect(codeOf(await sendPart(begun.parts[0].url, bytes, later))).toBe("media.signature");
    const soon = clientAt({ now: () => Date.now() + 3_500_000 });
    expect((await sendPart(begun.parts[0].url, bytes, soon)).status).toBe(200);
  });

  it("takes no byte more than was announced, with or without a Content-Length", async () => {
    const { begun, url } = await address();
    const longer = fileOf(401);
    const told = await client().put(url.pathname + url.search, longer, { "Content-Length": "401" });
    expect([told.status, codeOf(told)]).toEqual([413, "input.too-large"]);
    const untold = await client().put(url.pathname + url.search, new Blob([longer]).stream());
    expect([untold.status, codeOf(untold)]).toEqual([409, "upload.size-mismatch"]);
    const shorter = await client().put(url.pathname + url.search, new Blob([longer.subarray(0, 399)]).stream());
    expect([shorter.status, codeOf(shorter)]).toEqual([409, "upload.size-mismatch"]);
    const trailing = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(longer.subarray(0, 400));
        controller.enqueue(longer.subarray(400));
        controller.close();
      },
    });
    const late = await client().put(url.pathname + url.search, trailing);
    expect([late.status, codeOf(late)]).toEqual([409, "upload.size-mismatch"]);
    expect(await rowOf("SELECT 1 FROM upload_parts WHERE upload_id = ?", begun.uploadId)).toBeNull();
  });

  it("takes a part sent again in place of the earlier one", async () => {
    const { begun, url } = await address();
    await sendPart(url.href, fileOf(400));
    const stored = await sendPart(url.href, bytes);
    const row = await rowOf(
      "SELECT count(*) AS parts, max(etag) AS etag FROM upload_parts WHERE upload_id = ?",
      begun.uploadId,
    );
    expect(row).toEqual({ parts: 1, etag: stored.headers.get("ETag")?.replaceAll('"', "") });
  });
});
