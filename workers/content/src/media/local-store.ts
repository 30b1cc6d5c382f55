import type { BaseCtx } from "@edgewise/chassis/context";
import { asc, eq } from "drizzle-orm";
import { uploadParts } from "../upload/tables.ts";
import { r2Multipart } from "./r2-multipart.ts";
import { isSignatureOf, signatureOf } from "./signature.ts";
import { type MediaStore, type Multipart, partUrlSeconds } from "./store.ts";

/** What the address of a part promises. */
export interface PartGrant {
  uploadId: string;
  partNumber: number;
  sizeBytes: number;
  expiresSeconds: number;
}

interface Parts {
  db: BaseCtx["db"];
  now(): number;
  bucket: R2Bucket;
  secret: string;
  origin: string;
}

/** Parts go through this Worker, to addresses signed with its own secret; the database knows which have arrived. */
export function localStore({ db, now, bucket, secret, origin }: Parts): MediaStore {
  return {
    ...r2Multipart(bucket),
    partAddress: async ({ uploadId }, { partNumber, sizeBytes }) => {
      const expiresSeconds = Math.floor(now() / 1000) + partUrlSeconds;
      const signature = await signatureOf(secret, text({ uploadId, partNumber, sizeBytes, expiresSeconds }));
      const query = new URLSearchParams({ expires: String(expiresSeconds), size: String(sizeBytes), signature });
      return {
        url: `${origin}/v1/uploads/${uploadId}/parts/${partNumber}?${query}`,
        expiresAt: expiresSeconds * 1000,
      };
    },
    storedParts: ({ uploadId }: Multipart) =>
      db
        .select({ partNumber: uploadParts.partNumber, etag: uploadParts.etag, sizeBytes: uploadParts.sizeBytes })
        .from(uploadParts)
        .where(eq(uploadParts.uploadId, uploadId))
        .orderBy(asc(uploadParts.partNumber))
        .all(),
  };
}

/** Whether a part's address is as it was signed, and not over yet. */
export async function isGranted(secret: string, grant: PartGrant, signature: string, now: number): Promise<boolean> {
  return grant.expiresSeconds * 1000 > now && (await isSignatureOf(secret, text(grant), signature));
}

function text({ uploadId, partNumber, sizeBytes, expiresSeconds }: PartGrant): string {
  return `part\n${uploadId}\n${partNumber}\n${sizeBytes}\n${expiresSeconds}`;
}
