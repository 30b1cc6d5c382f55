import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { MediaId, UploadId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { publicMediaUrl } from "../media/playback-url.ts";
import { abortUpload } from "./abort-upload.ts";
import { CompleteUpload, completeUpload } from "./complete-upload.ts";
import { createUpload } from "./create-upload.ts";
import { partAddress } from "./part-address.ts";
import { partCountMax } from "./part-plan.ts";
import { PartView, upload } from "./upload.ts";
import { newUploadFrom, UppyUpload } from "./uppy-upload.ts";

const base = "/v1/uploads/uppy/s3/multipart";
const caller = { access: "role", role: "creator", scope: "content:write" } as const;
const shared = { ...caller, tags: ["uploads"] };
/** Uppy sends the key beside the id; the id alone is enough. */
const query = z.object({ key: MediaId.optional() });
const ofUpload = { params: z.object({ uploadId: UploadId }), query };
const numbered = z.coerce.number().int().min(1).max(partCountMax).meta({ example: 1 });

const create = endpoint({
  ...shared,
  operationId: "uppyCreateUpload",
  method: "post",
  path: base,
  summary: "Begins an upload for Uppy's S3 plug-in.",
  description: "These five routes speak the protocol that the plug-in's `companionEndpoint` expects.",
  request: { body: body(UppyUpload) },
  responses: {
    201: json(z.object({ uploadId: UploadId, key: MediaId }).openapi("UppyBegunUpload"), "The upload takes parts."),
    ...problems("resource.missing", "upload.quota", "upload.state", "resource.conflict"),
  },
});

const sign = endpoint({
  ...shared,
  operationId: "uppySignPart",
  method: "get",
  path: `${base}/{uploadId}/{partNumber}`,
  summary: "Gives Uppy the signed address of one part.",
  request: { params: ofUpload.params.extend({ partNumber: numbered }), query },
  responses: {
    200: json(z.object({ url: z.string().max(2000) }).openapi("UppyPartAddress"), "Where the part goes."),
    ...problems("resource.missing", "upload.state"),
  },
});

const list = endpoint({
  ...shared,
  operationId: "uppyListParts",
  method: "get",
  path: `${base}/{uploadId}`,
  summary: "Tells Uppy which parts have arrived.",
  request: ofUpload,
  responses: { 200: json(z.array(PartView).max(partCountMax), "The parts."), ...problems("resource.missing") },
});

const complete = endpoint({
  ...shared,
  operationId: "uppyCompleteUpload",
  method: "post",
  path: `${base}/{uploadId}/complete`,
  summary: "Completes an upload for Uppy.",
  request: { ...ofUpload, body: body(CompleteUpload) },
  responses: {
    200: json(z.object({ location: z.string().max(500), key: MediaId }).openapi("UppyUploaded"), "The media."),
    ...problems("resource.missing", "upload.parts-missing", "upload.type-mismatch", "upload.state"),
  },
});

const abort = endpoint({
  ...shared,
  operationId: "uppyAbortUpload",
  method: "delete",
  path: `${base}/{uploadId}`,
  summary: "Gives up an upload for Uppy.",
  request: ofUpload,
  responses: { 204: { description: "The upload is over." }, ...problems("resource.missing", "upload.state") },
});

/** The five routes of Uppy's S3 plug-in, each a mapping onto a verb of this folder. */
export function mountUppy(app: App): void {
  app.openapi(create, async (c) => {
    const { uploadId, mediaId } = await createUpload(c.var.ctx, newUploadFrom(c.req.valid("json")));
    return c.json({ uploadId, key: mediaId }, 201);
  });
  app.openapi(sign, async (c) => c.json({ url: (await partAddress(c.var.ctx, c.req.valid("param"))).url }, 200));
  app.openapi(list, async (c) => c.json((await upload(c.var.ctx, c.req.valid("param").uploadId)).parts, 200));
  app.openapi(complete, async (c) => {
    const { ctx } = c.var;
    const { mediaId } = await completeUpload(ctx, c.req.valid("param").uploadId, c.req.valid("json"));
    return c.json({ location: publicMediaUrl(ctx, mediaId), key: mediaId }, 200);
  });
  app.openapi(abort, async (c) => {
    await abortUpload(c.var.ctx, c.req.valid("param").uploadId);
    return c.body(null, 204);
  });
}
