import { AwsV4Signer } from "aws4fetch";
import { r2Multipart } from "./r2-multipart.ts";
import { type MediaStore, type Multipart, partUrlSeconds, type StoredPart } from "./store.ts";

/** An R2 API token and the bucket it is for. */
export interface R2Credentials {
  accountId: string;
  accessKeyId: string;
  secretAccessKey: string;
  bucketName: string;
}

interface Parts {
  now(): number;
  bucket: R2Bucket;
  credentials: R2Credentials;
  /** How R2's S3 API is reached. */
  fetch: (url: string) => Promise<Response>;
}

/**
 * Parts go straight to R2, to addresses presigned for its S3 API (AWS Signature Version 4). The length is signed too, so
 * an address takes no more than was announced. R2 itself knows which parts have arrived.
 */
export function presignedStore({ now, bucket, credentials, fetch }: Parts): MediaStore {
  const sign = (upload: Multipart, method: "GET" | "PUT", query: Record<string, string>, sizeBytes?: number) =>
    presign({ credentials, at: now(), objectKey: upload.objectKey, method, query, sizeBytes });
  return {
    ...r2Multipart(bucket),
    partAddress: async (upload, { partNumber, sizeBytes }) => {
      const query = { partNumber: String(partNumber), uploadId: upload.multipartId };
      const url = await sign(upload, "PUT", query, sizeBytes);
      return { url, expiresAt: (Math.floor(now() / 1000) + partUrlSeconds) * 1000 };
    },
    storedParts: async (upload) => {
      const parts: StoredPart[] = [];
      for (let marker: string | undefined = "0"; marker !== undefined; ) {
        const query = { "max-parts": "1000", "part-number-marker": marker, uploadId: upload.multipartId };
        const answer = await fetch(await sign(upload, "GET", query));
        if (!answer.ok) throw new Error(`R2 answered ${answer.status} to ListParts`);
        const page = await answer.text();
        parts.push(...partsIn(page));
        marker = element(page, "IsTruncated") === "true" ? element(page, "NextPartNumberMarker") : undefined;
      }
      return parts;
    },
  };
}

/** Derived keys hold for a day; a few days of several buckets are all there ever is. */
const signingKeys = new Map<string, ArrayBuffer>();

interface Presign {
  credentials: R2Credentials;
  at: number;
  objectKey: string;
  method: "GET" | "PUT";
  query: Record<string, string>;
  sizeBytes?: number | undefined;
}

async function presign({ credentials, at, objectKey, method, query, sizeBytes }: Presign): Promise<string> {
  const { accountId, accessKeyId, secretAccessKey, bucketName } = credentials;
  const url = new URL(`https://${accountId}.r2.cloudflarestorage.com/${bucketName}/${objectKey}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  url.searchParams.set("X-Amz-Expires", String(partUrlSeconds));
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    ...(sizeBytes !== undefined && { headers: { "Content-Length": String(sizeBytes) } }),
    accessKeyId,
    secretAccessKey,
    service: "s3",
    region: "auto",
    datetime: new Date(at).toISOString().replace(/[:-]|\.\d{3}/g, ""),
    signQuery: true,
    cache: signingKeys,
    // Otherwise Content-Length would be left out of the signature.
    allHeaders: true,
  });
  return (await signer.sign()).url.href;
}

/** The parts of one ListPartsResult document. */
function partsIn(xml: string): StoredPart[] {
  return Array.from(xml.matchAll(/<Part>(.*?)<\/Part>/gs), ([, part = ""]) => ({
    partNumber: Number(element(part, "PartNumber")),
    etag: (element(part, "ETag") ?? "").replace(/&quot;|&#34;|"/g, ""),
    sizeBytes: Number(element(part, "Size")),
  }));
}

function element(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
}
