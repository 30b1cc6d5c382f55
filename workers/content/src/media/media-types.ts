/**
 * Every type that may be uploaded: its usual extension, whether a browser may show it in place, and the other names that
 * clients give it. Types that can carry script into our origin (HTML, SVG, XML) are left out on purpose.
 */
export const mediaTypes = {
  "video/mp4": { extension: "mp4", inline: true, aliases: ["video/x-m4v"] },
  "video/webm": { extension: "webm", inline: true, aliases: [] },
  "audio/mpeg": { extension: "mp3", inline: true, aliases: ["audio/mp3"] },
  "audio/mp4": { extension: "m4a", inline: true, aliases: ["audio/x-m4a", "audio/m4a"] },
  "audio/wav": { extension: "wav", inline: true, aliases: ["audio/x-wav", "audio/wave", "audio/vnd.wave"] },
  "image/jpeg": { extension: "jpg", inline: true, aliases: ["image/jpg"] },
  "image/png": { extension: "png", inline: true, aliases: [] },
  "image/webp": { extension: "webp", inline: true, aliases: [] },
  "image/avif": { extension: "avif", inline: true, aliases: [] },
  "image/gif": { extension: "gif", inline: true, aliases: [] },
  "application/pdf": { extension: "pdf", inline: true, aliases: [] },
  "text/vtt": { extension: "vtt", inline: true, aliases: [] },
  "application/vnd.apple.mpegurl": {
    extension: "m3u8",
    inline: true,
    aliases: ["application/x-mpegurl", "audio/mpegurl", "audio/x-mpegurl"],
  },
  "video/mp2t": { extension: "ts", inline: true, aliases: [] },
  "video/iso.segment": { extension: "m4s", inline: true, aliases: [] },
  "application/zip": { extension: "zip", inline: false, aliases: ["application/x-zip-compressed"] },
} as const satisfies Record<string, { extension: string; inline: boolean; aliases: readonly string[] }>;

export type MediaType = keyof typeof mediaTypes;

/** The type under its one name, whatever its case, parameters or alias; undefined when it may not be uploaded. */
export function mediaTypeOf(contentType: string): MediaType | undefined {
  const essence = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const found = Object.entries(mediaTypes).find(
    ([name, { aliases }]) => name === essence || aliases.some((alias) => alias === essence),
  );
  return found?.[0] as MediaType | undefined;
}

/** Whether a browser may show this type in place; anything unknown is only ever saved. */
export function isInline(contentType: string): boolean {
  const type = mediaTypeOf(contentType);
  return type !== undefined && mediaTypes[type].inline;
}
