import type { Entity } from "../entity.ts";
import { article } from "../names.ts";
import { capital } from "./entity-source.ts";

/** A verb that makes a new entity: `create.ts`, or whatever the trade calls it (`open.ts`). */
export function createVerb(entity: Entity, verb: string, fn: string, prefix: string): string {
  const { pascal, camel, table, word } = entity;
  return `import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import type { Ctx } from "../context.ts";
import { ${table} } from "../schema.ts";
import { type ${pascal}, shown } from "./${entity.name}.ts";

/** ${capital(verb.replaceAll("-", " "))}: makes a new ${word} that belongs to the actor. */
export async function ${fn}(ctx: Ctx, input: { title: string }): Promise<${pascal}> {
  const now = ctx.now();
  const ${camel} = {
    id: ctx.newId("${prefix}"),
    ownerId: signedIn(ctx).id,
    title: input.title,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return commit(ctx, [ctx.db.insert(${table}).values(${camel})], { answer: shown(${camel}) });
}
`;
}

/** Its route. */
export function createRoute(entity: Entity, verb: string, fn: string): string {
  const { pascal, word } = entity;
  return `import { body, endpoint, json } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { ${pascal} } from "./${entity.name}.ts";
import { ${fn} } from "./${verb}.ts";

const New${pascal} = z
  .strictObject({ title: z.string().trim().min(1).max(200).meta({ example: "A first ${word}" }) })
  .openapi("New${pascal}");

const route = endpoint({
  operationId: "${fn}",
  method: "post",
  path: "/v1/${entity.path}",
  summary: "Makes ${article(word)} ${word} of the caller's own.",
  tags: ["${entity.path}"],
  access: "signed-in",
  scope: "${entity.service}:write",
  request: { body: body(New${pascal}) },
  responses: { 201: json(${pascal}, "The new ${word}; its ETag is in the header.") },
});

/** Mounts \`POST /v1/${entity.path}\`. */
export function mount${capital(fn)}(app: App): void {
  app.openapi(route, async (c) => {
    const made = await ${fn}(c.var.ctx, c.req.valid("json"));
    return c.json(made, 201, { ETag: etagOf(made) });
  });
}
`;
}
