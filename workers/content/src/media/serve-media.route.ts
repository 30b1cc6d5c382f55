import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { Problem } from "@edgewise/chassis/problem";
import { MediaId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { serveMedia } from "./serve-media.ts";

const headers = z.object({
  ETag: z.string().max(200),
  "Accept-Ranges": z.literal("bytes"),
  "Content-Disposition": z.string().max(1000),
});
const bytes = { "application/octet-stream": { schema: z.string().max(17_179_869_184).openapi({ format: "binary" }) } };
const responses = {
  200: { description: "The whole file, with its own type.", headers, content: bytes },
  206: { description: "The range asked for, with Content-Range.", headers, content: bytes },
  302: { description: "To the first playlist of a package." },
  304: { description: "The client has it already." },
  ...problems("resource.missing", "resource.gone", "media.signature", "media.range", "precondition.failed"),
};
const download = z
  .string()
  .max(10)
  .optional()
  .meta({ description: "Present: save it instead of showing it.", example: "" });

const wholeRoute = endpoint({
  operationId: "getMedia",
  method: "get",
  path: "/v1/media/{mediaId}",
  summary: "Streams media, or one range of it.",
  description:
    "Media of public courses that anybody may see. Everything else is played at the signed address that a lesson gives.",
  tags: ["media"],
  access: "public",
  request: { params: z.object({ mediaId: MediaId }), query: z.object({ download }) },
  responses,
});

const fileRoute = endpoint({
  operationId: "getMediaFile",
  method: "get",
  path: "/v1/media/{mediaId}/{path}",
  summary: "Streams one file of a package, or media at a signed address.",
  description: "`path` may hold slashes. A signed address has its ticket, `~expiry~signature`, before the path.",
  tags: ["media"],
  access: "public",
  request: {
    params: z.object({ mediaId: MediaId, path: z.string().max(300).meta({ example: "720p/segment-001.m4s" }) }),
    query: z.object({ download }),
  },
  responses,
});

export function mountServeMedia(app: App): void {
  app.openapi(wholeRoute, async (c) => {
    const { mediaId } = c.req.valid("param");
    const { download } = c.req.valid("query");
    const { method, raw } = c.req;
    return serveMedia(c.var.ctx, { mediaId, rest: "", method, headers: raw.headers, download: download !== undefined });
  });

  // Registered by hand: the path of a file has slashes, which an OpenAPI template cannot say.
  app.openAPIRegistry.registerPath(fileRoute);
  app.get("/v1/media/:mediaId/:rest{.+}", async (c) => {
    const mediaId = MediaId.safeParse(c.req.param("mediaId"));
    if (!mediaId.success) throw new Problem("resource.missing", "No such media.");
    const { method, raw } = c.req;
    const download = c.req.query("download") !== undefined;
    return serveMedia(c.var.ctx, {
      mediaId: mediaId.data,
      rest: c.req.param("rest"),
      method,
      headers: raw.headers,
      download,
    });
  });
}
