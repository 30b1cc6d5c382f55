import { createHash, createHmac } from "node:crypto";
import { codeOf } from "@edgewise/testkit/client";
import { HttpRequest } from "@smithy/protocol-http";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { presignedStore } from "../src/media/presigned-store.ts";
import { bindings, clientAt, creator, fileOf, rowOf } from "./upload-factories.ts";

const credentials = {
  accountId: "0123456789abcdef0123456789abcdef",
  accessKeyId: "AKIAEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
  bucketName: "edgewise-media",
};
const secrets = {
  R2_ACCOUNT_ID: credentials.accountId,
  R2_ACCESS_KEY_ID: credentials.accessKeyId,
  R2_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  R2_BUCKET: credentials.bucketName,
};
const at = Date.parse("2026-11-22T06:30:00Z");

/** SHA-256 and its HMAC as the independent signer wants them. */
class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bufferOf(secret));
  }
  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bufferOf(chunk));
  }
  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest());
  }
}

function bufferOf(value: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof value === "string") return new TextEncoder().encode(value);
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
}

/** The signature that Amazon's own signer gives the same request. */
async function independentSignature(url: URL, method: string, headers: Record<string, string> = {}): Promise<string> {
  const signer = new SignatureV4({ credentials, service: "s3", region: "auto", sha256: Sha256, uriEscapePath: false });
  const ours = [
    "X-Amz-Date",
    "X-Amz-Algorithm",
    "X-Amz-Credential",
    "X-Amz-SignedHeaders",
    "X-Amz-Signature",
    "X-Amz-Expires",
  ];
  const query = Object.fromEntries([...url.searchParams].filter(([name]) => !ours.includes(name)));
  const request = new HttpRequest({
    method,
    protocol: "https:",
    hostname: url.hostname,
    path: url.pathname,
    query,
    // A presigned request says nothing of its body.
    headers: { host: url.hostname, "x-amz-content-sha256": "UNSIGNED-PAYLOAD", ...headers },
  });
  const signed = await signer.presign(request, {
    expiresIn: 3600,
    signingDate: new Date(at),
    unhoistableHeaders: new Set(["content-length", "x-amz-content-sha256"]),
    unsignableHeaders: new Set(["x-amz-content-sha256"]),
    signableHeaders: new Set(["host", "content-length"]),
  });
  return String(signed.query?.["X-Amz-Signature"]);
}

function store(answers: string[] = [], asked: string[] = []) {
  const fetch = async (url: string) => {
    asked.push(url);
    return new Response(answers[asked.length - 1], { status: answers[asked.length - 1] === undefined ? 403 : 200 });
  };
  return presignedStore({ now: () => at, bucket: bindings.MEDIA, credentials, fetch });
}

const upload = { uploadId: "upl_1", objectKey: "media/med_1/upl_1", multipartId: "AB+/cd=.~x" };

describe("the presigned address of a part", () => {
  it("has the signature that an independent signer computes, whatever the key, part and length", async () => {
    // Keys are made of ids and slashes; this is more than they will ever hold.
    const objectKey = fc
      .stringMatching(/^[\w~ äöü漢.-]{1,20}(\/[\w~ äöü漢.-]{1,20}){0,3}$/)
      .filter((key) => !/(^|\/)\.{1,2}(\/|$)/.test(key));
    const multipartId = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme-ascii" });
    const number = fc.integer({ min: 1, max: 10_000 });
    const size = fc.integer({ min: 1, max: 64 * 1024 ** 2 });
    await fc.assert(
      fc.asyncProperty(objectKey, multipartId, number, size, async (key, id, partNumber, sizeBytes) => {
        const address = await store().partAddress(
          { ...upload, objectKey: key, multipartId: id },
          { partNumber, sizeBytes },
        );
        const url = new URL(address.url);
        expect(url.searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;host");
        const expected = await independentSignature(url, "PUT", { "content-length": String(sizeBytes) });
        expect(url.searchParams.get("X-Amz-Signature")).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("goes straight to the bucket for an hour, and names the part", async () => {
    const address = await store().partAddress(upload, { partNumber: 7, sizeBytes: 5 });
    const url = new URL(address.url);
    expect(url.origin + url.pathname).toBe(
      `https://${credentials.accountId}.r2.cloudflarestorage.com/edgewise-media/media/med_1/upl_1`,
    );
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      partNumber: "7",
      uploadId: upload.multipartId,
      "X-Amz-Date": "20261122T063000Z",
      "X-Amz-Expires": "3600",
      "X-Amz-Credential": `${credentials.accessKeyId}/20261122/auto/s3/aws4_request`,
    });
    expect(address.expiresAt).toBe(at + 3_600_000);
    expect(address.url).not.toContain(credentials.secretAccessKey);
  });
});

const listed = (parts: string, more = "<IsTruncated>false</IsTruncated>") =>
  `<?xml version="1.0" encoding="UTF-8"?><ListPartsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Bucket>edgewise-media</Bucket>${more}${parts}</ListPartsResult>`;
const listedPart = (number: number) =>
  `<Part><PartNumber>${number}</PartNumber><LastModified>2026-11-22T06:00:00.000Z</LastModified><ETag>&quot;etag${number}&quot;</ETag><Size>${number * 10}</Size></Part>`;

describe("the parts that have arrived", () => {
  it("are read from R2 page by page, at signed addresses", async () => {
    const asked: string[] = [];
    const more = "<IsTruncated>true</IsTruncated><NextPartNumberMarker>2</NextPartNumberMarker>";
    const answers = [listed(listedPart(1) + listedPart(2), more), listed(listedPart(3))];
    expect(await store(answers, asked).storedParts(upload)).toEqual([
      { partNumber: 1, etag: "etag1", sizeBytes: 10 },
      { partNumber: 2, etag: "etag2", sizeBytes: 20 },
      { partNumber: 3, etag: "etag3", sizeBytes: 30 },
    ]);
    const urls = asked.map((url) => new URL(url));
    expect(urls.map((url) => url.searchParams.get("part-number-marker"))).toEqual(["0", "2"]);
    for (const url of urls) {
      expect(url.searchParams.get("X-Amz-Signature")).toBe(await independentSignature(url, "GET"));
    }
  });

  it("are none when none has arrived, and an error when R2 refuses", async () => {
    expect(await store([listed("")]).storedParts(upload)).toEqual([]);
    await expect(store([]).storedParts(upload)).rejects.toThrow("R2 answered 403");
  });
});

describe("an upload with R2's credentials", () => {
  it("has presigned addresses, and is completed with the ETags that R2 gave", async () => {
    const who = creator();
    const bytes = fileOf(5 * 1024 ** 2 + 5);
    const app = clientAt({ env: secrets });
    const input = { filename: "a.webm", contentType: "video/webm", sizeBytes: bytes.length };
    const begun = (await app(who).post("/v1/uploads", input)).body;
    expect(new URL(begun.parts[1].url).hostname).toBe(`${credentials.accountId}.r2.cloudflarestorage.com`);

    const row = await rowOf("SELECT object_key, multipart_id FROM uploads WHERE id = ?", begun.uploadId);
    const inR2 = bindings.MEDIA.resumeMultipartUpload(String(row?.object_key), String(row?.multipart_id));
    const parts = [];
    for (const [from, to, number] of [
      [0, 5 * 1024 ** 2, 1],
      [5 * 1024 ** 2, bytes.length, 2],
    ] as const) {
      const { etag } = await inR2.uploadPart(number, bytes.slice(from, to));
      parts.push({ PartNumber: number, ETag: `"${etag}"` });
    }
    const one = await app(who).post(`/v1/uploads/${begun.uploadId}/complete`, { parts: parts.slice(0, 1) });
    expect(codeOf(one)).toBe("upload.parts-missing");
    const done = await app(who).post(`/v1/uploads/${begun.uploadId}/complete`, { parts });
    expect([done.status, done.body.state]).toEqual([200, "ready"]);
  });
});
