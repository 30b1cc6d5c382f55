import type { MediaStore } from "./store.ts";

/** R2's error numbers that the life of a multipart upload meets. */
export const r2Errors = { tooSmall: 10011, noSuchUpload: 10024, invalidPart: 10025, unequalParts: 10048 } as const;

/** The number at the end of an R2 error's message, such as `(10025)`. */
export function r2ErrorOf(error: unknown): number | undefined {
  const found = error instanceof Error ? /\((\d{5})\)\s*$/.exec(error.message)?.[1] : undefined;
  return found === undefined ? undefined : Number(found);
}

/** The half of a media store that every implementation has in common: the R2 binding. */
export function r2Multipart(bucket: R2Bucket): Pick<MediaStore, "begin" | "finish" | "abort"> {
  return {
    begin: async (objectKey, contentType) =>
      (await bucket.createMultipartUpload(objectKey, { httpMetadata: { contentType } })).uploadId,
    finish: async ({ objectKey, multipartId }, parts) => {
      await bucket.resumeMultipartUpload(objectKey, multipartId).complete(parts);
    },
    abort: async ({ objectKey, multipartId }) => {
      try {
        await bucket.resumeMultipartUpload(objectKey, multipartId).abort();
      } catch (error) {
        if (r2ErrorOf(error) !== r2Errors.noSuchUpload) throw error;
      }
    },
  };
}
