import { codeOf } from "@edgewise/testkit/client";
import { accessToken, type TestPerson } from "@edgewise/testkit/people";
import AwsS3 from "@uppy/aws-s3";
import Uppy from "@uppy/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newApp } from "../src/app.ts";
import { bindings, bytesOf, client, creator, fileOf, playbackPath, rowOf, sha256Of } from "./upload-factories.ts";

const MiB = 1024 ** 2;
const readable = new Set(["cache-control", "content-length", "content-type", "last-modified"]);

interface Fetching {
  method?: string;
  headers?: Record<string, string>;
  body?: string | null;
}

/**
 * What Uppy needs of a browser: `fetch` with the session, and XMLHttpRequest without it, which shows of another origin's
 * answer only what that exposes. `refuse` lets single requests fail on the way.
 */
function browser(who: TestPerson, refuse: (method: string, path: string) => boolean = () => false) {
  const calls: string[] = [];
  const app = newApp();
  const ask = async (url: string, method: string, body: BodyInit | null, headers: Record<string, string>) => {
    const { pathname, search } = new URL(url, "http://localhost");
    calls.push(`${method} ${pathname.replace(/upl_\w+/, "ID")}`);
    if (refuse(method, pathname)) return new Response(null, { status: 403 });
    return app.request(pathname + search, { method, body, headers }, bindings);
  };
  class Request {
    upload: { onprogress?: (event: unknown) => void } = {};
    onload?: () => void;
    status = 0;
    statusText = "";
    responseText = "";
    #target: [string, string] = ["GET", ""];
    #headers: Record<string, string> = {};
    #answer = new Headers();
    open(method: string, url: string) {
      this.#target = [method, url];
    }
    setRequestHeader(name: string, value: string) {
      this.#headers[name] = value;
    }
    getResponseHeader(name: string) {
      const exposed = (this.#answer.get("Access-Control-Expose-Headers") ?? "").toLowerCase().split(/,\s*/);
      const shown = readable.has(name.toLowerCase()) || exposed.includes(name.toLowerCase());
      return shown ? this.#answer.get(name) : null;
    }
    abort() {}
    async send(body: Blob | null) {
      const [method, url] = this.#target;
      const bytes = body && (await body.arrayBuffer());
      const length = bytes ? { "Content-Length": String(bytes.byteLength) } : {};
      const answer = await ask(url, method, bytes, { ...this.#headers, ...length });
      this.status = answer.status;
      this.#answer = answer.headers;
      this.responseText = await answer.text();
      this.onload?.();
    }
  }
  vi.stubGlobal("XMLHttpRequest", Request);
  vi.stubGlobal("fetch", async (url: string, init: Fetching = {}) => {
    const headers = { ...init.headers, Authorization: `Bearer ${await accessToken(who)}` };
    return ask(url, init.method ?? "GET", init.body ?? null, headers);
  });
  return calls;
}

/** Uppy as the README sets it up. */
function uppy() {
  const instance = new Uppy({ logger: { debug() {}, warn() {}, error() {} } });
  instance.use(AwsS3, { companionEndpoint: "/v1/uploads/uppy", shouldUseMultipart: true });
  instance.on("file-added", (file) => instance.setFileMeta(file.id, { sizeBytes: file.size }));
  return instance;
}

const base = "/v1/uploads/uppy/s3/multipart";
afterEach(() => vi.unstubAllGlobals());

describe("Uppy's own S3 uploader", () => {
  it("uploads a file in parts, unchanged", async () => {
    const who = creator();
    const calls = browser(who);
    const bytes = fileOf(5 * MiB + 99);
    const instance = uppy();
    instance.addFile({ name: "lesson.webm", type: "video/webm", data: new Blob([bytes]) });
    const result = await instance.upload();
    expect(result?.failed).toEqual([]);
    const { key, location } = result?.successful?.[0]?.response?.body ?? {};
    expect(location).toBe(`${bindings.PUBLIC_ORIGIN}/v1/media/${key}`);
    const whole = await bytesOf(await playbackPath(who, String(key)));
    expect(await sha256Of(whole.bytes)).toBe(await sha256Of(bytes));
    expect(calls).toEqual([
      `POST ${base}`,
      `GET ${base}/ID/1`,
      "PUT /v1/uploads/ID/parts/1",
      `GET ${base}/ID/2`,
      "PUT /v1/uploads/ID/parts/2",
      `POST ${base}/ID/complete`,
    ]);
  });

  it("goes on after a part that failed, and sends no part twice", async () => {
    const who = creator();
    let broken = true;
    const calls = browser(who, (method, path) => broken && method === "PUT" && path.endsWith("/parts/2"));
    const bytes = fileOf(10 * MiB + 3);
    const instance = uppy();
    instance.addFile({ name: "lesson.webm", type: "video/webm", data: new Blob([bytes]) });
    expect((await instance.upload())?.failed).toHaveLength(1);
    broken = false;
    const result = await instance.retryAll();
    expect(result?.failed).toEqual([]);
    const puts = calls.filter((call) => call.startsWith("PUT")).map((call) => call.slice(-1));
    expect(puts).toEqual(["1", "2", "2", "3"]);
    expect(calls).toContain(`GET ${base}/ID`);
    const whole = await bytesOf(await playbackPath(who, String(result?.successful?.[0]?.response?.body?.key)));
    expect(await sha256Of(whole.bytes)).toBe(await sha256Of(bytes));
  });

  it("gives an upload up when its file is removed", async () => {
    const who = creator();
    const calls = browser(who);
    const instance = uppy();
    instance.on("s3-multipart:part-uploaded", () => instance.cancelAll());
    instance.addFile({ name: "lesson.webm", type: "video/webm", data: new Blob([fileOf(6 * MiB)]) });
    await instance.upload();
    await expect.poll(() => calls).toContain(`DELETE ${base}/ID`);
    const row = () => rowOf("SELECT state FROM uploads WHERE creator_id = ?", who.id);
    await expect.poll(row).toEqual({ state: "aborted" });
  });
});

describe("the routes that Uppy speaks to", () => {
  it("list parts as S3 names them", async () => {
    const who = creator();
    const bytes = fileOf(5 * MiB + 1);
    const input = { filename: "a.webm", type: "video/webm", metadata: { sizeBytes: bytes.length } };
    const begun = (await client(who).post(base, input)).body;
    const signed = (await client(who).get(`${base}/${begun.uploadId}/1?key=${begun.key}`)).body;
    const { pathname, search } = new URL(signed.url);
    const stored = await client().put(pathname + search, bytes.subarray(0, 5 * MiB));
    const etag = stored.headers.get("ETag")?.replaceAll('"', "");
    const listed = await client(who).get(`${base}/${begun.uploadId}?key=${begun.key}`);
    expect(listed.body).toEqual([{ PartNumber: 1, Size: 5 * MiB, ETag: etag }]);
  });

  it.each([
    [{ filename: "a.webm", type: "video/webm", metadata: {} }, "#/metadata/sizeBytes"],
    [{ filename: "a.html", type: "text/html", metadata: { sizeBytes: 1 } }, "#/type"],
    [{ filename: "a/b", type: "video/webm", metadata: { sizeBytes: 1 } }, "#/filename"],
  ])("point into what Uppy sent: %o", async (input, pointer) => {
    const answer = await client(creator()).post(base, input);
    expect([answer.status, codeOf(answer), answer.body.errors[0].pointer]).toEqual([400, "input.invalid", pointer]);
  });
});
