import type { BaseCtx } from "@edgewise/chassis/context";
import type { Env } from "../context.ts";
import { localStore } from "./local-store.ts";
import { presignedStore } from "./presigned-store.ts";
import type { MediaStore } from "./store.ts";

/** Parts go straight to R2 when this Worker has credentials for R2's S3 API, and through this Worker otherwise. */
export function newMediaStore(base: Pick<BaseCtx, "db" | "now">, env: Env): MediaStore {
  const { R2_ACCOUNT_ID, R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY, R2_BUCKET, MEDIA } = env;
  if (R2_ACCOUNT_ID && R2_ACCESS_KEY_ID && R2_SECRET_ACCESS_KEY && R2_BUCKET) {
    const credentials = {
      accountId: R2_ACCOUNT_ID,
      accessKeyId: R2_ACCESS_KEY_ID,
      secretAccessKey: R2_SECRET_ACCESS_KEY,
      bucketName: R2_BUCKET,
    };
    return presignedStore({ now: base.now, bucket: MEDIA, credentials, fetch: (url) => fetch(url) });
  }
  return localStore({
    db: base.db,
    now: base.now,
    bucket: MEDIA,
    secret: env.MEDIA_SIGNING_SECRET,
    origin: env.PUBLIC_ORIGIN,
  });
}
