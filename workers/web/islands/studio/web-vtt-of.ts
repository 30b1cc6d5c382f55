/** A captions file as WebVTT: SubRip is turned into it (its times have a comma and it has no heading), all else stays. */
export function webVttOf(text: string): string {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (lines.startsWith("WEBVTT") || !/^\s*\d+\n\d+:\d\d:\d\d,\d{3} --> /.test(lines)) return lines;
  const times = /^(\d+:\d\d:\d\d),(\d{3}) --> (\d+:\d\d:\d\d),(\d{3})/gm;
  return `WEBVTT\n\n${lines.trim().replace(times, "$1.$2 --> $3.$4")}\n`;
}
