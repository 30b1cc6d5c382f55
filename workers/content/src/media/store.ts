/** A part that R2 holds. */
export interface StoredPart {
  partNumber: number;
  /** Without quotes. */
  etag: string;
  sizeBytes: number;
}

/** Which multipart upload is meant. */
export interface Multipart {
  uploadId: string;
  objectKey: string;
  /** R2's own id of the multipart upload. */
  multipartId: string;
}

/** An address that takes one part, by PUT, without any other credential. */
export interface PartAddress {
  url: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** How long the address of a part works. */
export const partUrlSeconds = 3600;

/**
 * Where parts go on their way into R2. Creating, completing and aborting always use the R2 binding; what differs is the
 * address a part is sent to, and who knows which parts have arrived.
 */
export interface MediaStore {
  begin(objectKey: string, contentType: string): Promise<string>;
  /** The address takes exactly `sizeBytes` bytes of this part of this upload, and nothing else. */
  partAddress(upload: Multipart, part: { partNumber: number; sizeBytes: number }): Promise<PartAddress>;
  /** What has arrived, in the order of part numbers. */
  storedParts(upload: Multipart): Promise<StoredPart[]>;
  /** Makes the object. Throws R2's own error when a part is unknown to it. */
  finish(upload: Multipart, parts: Pick<StoredPart, "partNumber" | "etag">[]): Promise<void>;
  /** Forgets the parts. An upload that R2 no longer knows is fine. */
  abort(upload: Pick<Multipart, "objectKey" | "multipartId">): Promise<void>;
}
