import type { Client } from "@edgewise/client/client";
import type { components } from "@edgewise/client/openapi.generated";

export type Medium = components["schemas"]["Media"];

/** What a medium is wanted for. */
export type Purpose = "image" | "video" | "document";

/** The author's media that fit here, newest first; among the newest hundred that are ready. */
export async function ownMedia(api: Client, purpose: Purpose): Promise<Medium[]> {
  const { items } = await api.get("/v1/authoring/media", { query: { limit: 100, state: "ready" } });
  return items.filter((medium) => fits(medium, purpose));
}

function fits({ kind, contentType }: Medium, purpose: Purpose): boolean {
  switch (purpose) {
    case "image":
      return contentType.startsWith("image/");
    case "video":
      return kind === "hls" || contentType.startsWith("video/");
    case "document":
      return contentType === "application/pdf";
  }
}

/** The medium of this id as its author may have it, with an address to look at it; undefined when it is not theirs. */
export async function mediumOf(api: Client, mediaId: string | null) {
  if (mediaId === null || mediaId === "") return undefined;
  return api.get("/v1/authoring/media/{mediaId}", { path: { mediaId } }).catch(() => undefined);
}
