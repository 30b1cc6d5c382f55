import { writesTo } from "@edgewise/chassis/cache-groups";
import type { BaseCtx, BaseEnv } from "@edgewise/chassis/context";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import { type AskedIdentity, guardedIdentity } from "./guarded-identity.ts";
import { newMediaStore } from "./media/new-media-store.ts";
import type { MediaStore } from "./media/store.ts";

/** The bindings in wrangler.toml. */
export interface Env extends BaseEnv {
  PUBLIC_ORIGIN: string;
  MEDIA: R2Bucket;
  /** Signs part and playback addresses. */
  MEDIA_SIGNING_SECRET: string;
  /** With these four, parts are uploaded straight to R2 (S3 API). */
  R2_ACCOUNT_ID?: string;
  R2_ACCESS_KEY_ID?: string;
  R2_SECRET_ACCESS_KEY?: string;
  R2_BUCKET?: string;
  IDENTITY: IdentityRpc;
}

/** Everything a verb of this service may touch. */
export interface Ctx extends BaseCtx {
  media: R2Bucket;
  mediaStore: MediaStore;
  mediaSecret: string;
  /** Where people reach the platform, without a trailing slash. */
  origin: string;
  identity: AskedIdentity;
}

/** The tables that public answers are made of; what never changes once it is written, such as versions, is not among them. */
const publicWrites = [
  writesTo(["published_courses", "published_lessons", "published_media", "course_facets", "search_documents"]),
  // Somebody new is on no page yet.
  writesTo(["authors"], ["update", "delete"]),
];

/** Adds this service's stores and peers to the shared context. */
export function newCtx(base: BaseCtx, env: Env): Ctx {
  return {
    ...base,
    publicWrites,
    media: env.MEDIA,
    mediaStore: newMediaStore(base, env),
    mediaSecret: env.MEDIA_SIGNING_SECRET,
    origin: env.PUBLIC_ORIGIN,
    identity: guardedIdentity(env.IDENTITY, base),
  };
}
