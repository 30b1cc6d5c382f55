import { isSignatureOf, signatureOf } from "./signature.ts";

/** How long a signed address works: long enough to watch a long video to its end. */
export const playbackSeconds = 6 * 3600;

/** Instants of expiry are rounded up to this, so that the same learner asks for the same address for a while. */
const roundSeconds = 900;

/** What signing needs of a context. */
export interface PlaybackSigner {
  now(): number;
  origin: string;
  mediaSecret: string;
}

/** The lasting address of media that anybody may have. */
export function publicMediaUrl(ctx: Pick<PlaybackSigner, "origin">, mediaId: string): string {
  return `${ctx.origin}/v1/media/${mediaId}`;
}

/**
 * A short-lived address of media, for whoever may see it: it works for `playbackSeconds` at least, without a cookie or a
 * token. The signature stands in the path, so it covers every file of a package. Asks the database nothing.
 */
export async function playbackUrl(ctx: PlaybackSigner, mediaId: string): Promise<{ url: string; expiresAt: number }> {
  const seconds = Math.ceil((ctx.now() / 1000 + playbackSeconds) / roundSeconds) * roundSeconds;
  const ticket = await ticketFor(ctx.mediaSecret, mediaId, seconds);
  return { url: `${publicMediaUrl(ctx, mediaId)}/${ticket}`, expiresAt: seconds * 1000 };
}

/** The path segment that lets its bearer see one media id until `expiresSeconds` (since 1970). */
export async function ticketFor(secret: string, mediaId: string, expiresSeconds: number): Promise<string> {
  return `~${expiresSeconds}~${await signatureOf(secret, text(mediaId, expiresSeconds))}`;
}

/** Whether a ticket was made for this media id and has not expired. */
export async function isTicketFor(ctx: PlaybackSigner, mediaId: string, ticket: string): Promise<boolean> {
  const [, expires = "", signature = ""] = /^~(\d{10})~([\w-]{43})$/.exec(ticket) ?? [];
  if (Number(expires) * 1000 <= ctx.now()) return false;
  return isSignatureOf(ctx.mediaSecret, text(mediaId, Number(expires)), signature);
}

function text(mediaId: string, expiresSeconds: number): string {
  return `play\n${mediaId}\n${expiresSeconds}`;
}
