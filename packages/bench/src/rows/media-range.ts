import type { Row } from "./row.ts";

const mebibyte = 1_048_576;

/** The first mebibyte of a video: gateway, content, one query, R2. */
export const mediaRange: Row = {
  name: "media-range",
  title: "Media, a range of 1 MiB",
  yardstick: "S",
  status: 206,
  request: ({ videoPath }) => ({ path: videoPath, headers: { Range: `bytes=0-${mebibyte - 1}` } }),
};
