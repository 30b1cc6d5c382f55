import { describe, expect, it } from "vitest";
import { readWebVtt } from "../src/captions/webvtt.ts";

function errorsOf(text: string): string[] {
  const read = readWebVtt(text);
  return "errors" in read ? read.errors.map((error) => ("pointer" in error ? error.pointer : "")) : [];
}

describe("a WebVTT file", () => {
  it("gives what is said, without tags, in seconds and in order", () => {
    const text = [
      "\uFEFFWEBVTT - Film",
      "",
      "STYLE",
      "::cue { color: lime }",
      "",
      "NOTE a comment",
      "",
      "intro",
      "00:01.500 --> 00:00:04.000 align:start line:80%",
      "<v Ada>Hello &amp; <i.loud>welcome</i>",
      "in two lines</v>",
      "",
      "01:00:04.250 --> 01:00:06.000",
      "<00:00:00.000>&copy; me",
    ].join("\r\n");
    const valid = text.replace("<00:00:00.000>", "<01:00:05.000>");
    expect(readWebVtt(valid)).toEqual({
      cues: [
        { start: 1.5, end: 4, text: "Hello & welcome\nin two lines" },
        { start: 3604.25, end: 3606, text: "© me" },
      ],
    });
    expect(errorsOf(text)).toEqual(["#/14"]);
  });

  for (const [what, text, lines] of [
    ["no signature", "00:01.000 --> 00:02.000\nx\n", ["#/1"]],
    ["a wrong signature", "WEBVTT2\n\n00:01.000 --> 00:02.000\nx\n", ["#/1"]],
    ["a comma for a point", "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nx\n", ["#/3"]],
    ["an end before its start", "WEBVTT\n\n00:02.000 --> 00:01.000\nx\n", ["#/3"]],
    ["cues out of order", "WEBVTT\n\n00:05.000 --> 00:06.000\nx\n\n00:01.000 --> 00:02.000\ny\n", ["#/6"]],
    ["an unknown setting", "WEBVTT\n\n00:01.000 --> 00:02.000 colour:red\nx\n", ["#/3"]],
    ["a tag that is not closed", "WEBVTT\n\n00:01.000 --> 00:02.000\nx\n<b>y\nz\n", ["#/6"]],
    ["an end tag without a beginning", "WEBVTT\n\n00:01.000 --> 00:02.000\nx\ny</b>\nz\n", ["#/5"]],
    ["a loose ampersand", "WEBVTT\n\n00:01.000 --> 00:02.000\nx\ny\nsalt & pepper\n", ["#/6"]],
    ["minutes above 59", "WEBVTT\n\n00:61:00.000 --> 01:02:00.000\nx\n", ["#/3"]],
    ["no cue at all", "WEBVTT\n\nNOTE nothing\n", ["#/1"]],
    ["an empty file", "", ["#/1"]],
  ] as const) {
    it(`is refused for ${what}, by its line`, () => {
      expect(errorsOf(text).slice(0, 1)).toEqual(lines);
    });
  }

  it("with hostile nesting is refused and not a crash", () => {
    expect(errorsOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${"<b>".repeat(100_000)}\n`).length).toBeGreaterThan(0);
  });

  it("lists at most twenty errors", () => {
    const cue = (n: number) => `00:${String(n).padStart(2, "0")}.000 -> x\ny\n\n`;
    const text = `WEBVTT\n\n${Array.from({ length: 40 }, (_, n) => cue(n)).join("")}`;
    expect(errorsOf(text)).toHaveLength(20);
  });
});
