import { spawnSync } from "node:child_process";

/** What matters of a film for playing it in any browser. */
export interface Film {
  videoCodec: string | undefined;
  audioCodec: string | undefined;
  seconds: number;
}

/** What ffprobe says of a film; undefined on a machine without ffprobe. */
export function probed(file: string): Film | undefined {
  const args = ["-v", "error", "-show_entries", "stream=codec_type,codec_name:format=duration", "-of", "json", file];
  const { error, stdout } = spawnSync("ffprobe", args, { encoding: "utf8" });
  if (error) return undefined;
  const { streams, format }: Probe = JSON.parse(stdout);
  const codec = (type: string) => streams.find(({ codec_type }) => codec_type === type)?.codec_name;
  return { videoCodec: codec("video"), audioCodec: codec("audio"), seconds: Number(format.duration) };
}

interface Probe {
  streams: { codec_type: string; codec_name: string }[];
  format: { duration: string };
}

/** The same, read from the boxes of the file itself (ISO/IEC 14496-12). */
export function read(bytes: Buffer): Film {
  const moov = boxes(bytes).find(({ type }) => type === "moov")?.body ?? Buffer.alloc(0);
  const mvhd = boxes(moov).find(({ type }) => type === "mvhd")?.body ?? Buffer.alloc(20);
  return {
    videoCodec: moov.includes("avc1") ? "h264" : undefined,
    audioCodec: moov.includes("mp4a") ? "aac" : undefined,
    seconds: mvhd.readUInt32BE(16) / mvhd.readUInt32BE(12),
  };
}

/** The boxes of one level, in order. */
export function boxes(bytes: Buffer): { type: string; body: Buffer }[] {
  const found = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    found.push({ type: bytes.toString("latin1", at + 4, at + 8), body: bytes.subarray(at + 8, at + size) });
    if (size < 8) break;
    at += size;
  }
  return found;
}
