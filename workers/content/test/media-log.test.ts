import { afterEach, describe, expect, it, vi } from "vitest";
import { bindings, clientAt, creator, fileOf, playbackPath, uploaded } from "./upload-factories.ts";

afterEach(() => vi.restoreAllMocks());

describe("the log", () => {
  it("holds no ticket of a signed address, not even when serving it crashes", async () => {
    const who = creator();
    const path = await playbackPath(who, await uploaded(who, fileOf(200)));
    const lines: string[] = [];
    for (const level of ["info", "error"] as const) {
      vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line));
    }
    const gone = new Proxy(bindings.MEDIA, {
      get() {
        throw new Error("R2 is away");
      },
    });
    expect((await clientAt({ env: { MEDIA: gone } })().get(path)).status).toBe(500);
    expect(lines.some((line) => line.includes("http.crash"))).toBe(true);
    expect(lines.join("\n")).not.toContain(path.split("~").at(-1));
  });
});
