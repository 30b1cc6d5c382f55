import { codeOf } from "@edgewise/testkit/client";
import { describe, expect, it } from "vitest";
import {
  begin,
  bytesOf,
  client,
  creator,
  fileOf,
  partOf,
  playbackPath,
  sendPart,
  sent,
  sha256Of,
} from "./upload-factories.ts";

const MiB = 1024 ** 2;

describe("an upload in parts", () => {
  it("becomes media that is, byte for byte, what was sent", async () => {
    const who = creator();
    const bytes = fileOf(5 * MiB + 12_345);
    const begun = await begin(who, bytes, { sha256: await sha256Of(bytes) });
    expect([begun.state, begun.partCount, begun.parts.length]).toEqual(["open", 2, 2]);

    const first = await sendPart(begun.parts[0].url, partOf(bytes, begun, 1));
    expect([first.status, first.headers.get("ETag")]).toEqual([200, expect.stringMatching(/^"[^"]+"$/)]);
    await sendPart(begun.parts[1].url, partOf(bytes, begun, 2));
    const done = await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
    expect([done.status, done.body.state]).toEqual([200, "ready"]);

    const whole = await bytesOf(await playbackPath(who, begun.mediaId));
    expect(await sha256Of(whole.bytes)).toBe(await sha256Of(bytes));
    expect(whole.headers.get("Content-Type")).toBe("video/webm");
    expect(whole.headers.get("Content-Length")).toBe(String(bytes.length));
  });
});
