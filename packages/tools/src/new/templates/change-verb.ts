import type { Entity } from "../entity.ts";
import { capital } from "./entity-source.ts";

/** A verb on one entity: its owner's write, refused when somebody changed it in the meantime. */
export function changeVerb(entity: Entity, verb: string, fn: string): string {
  const { pascal, camel, table, word } = entity;
  return `import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { ${table} } from "../schema.ts";
import { own${pascal}, type ${pascal}, shown } from "./${entity.name}.ts";

/** ${capital(verb.replaceAll("-", " "))}: changes one of the actor's own ${entity.wordPlural}. A ${word} that was changed in the meantime is refused. */
export async function ${fn}(ctx: Ctx, input: { id: string; expected: number | "any" }): Promise<${pascal}> {
  const ${camel} = await own${pascal}(ctx, input.id);
  const next = { ...${camel}, version: ${camel}.version + 1, updatedAt: ctx.now() };
  const expected = input.expected === "any" ? ${camel}.version : input.expected;
  return commit(
    ctx,
    [
      ctx.db
        .update(${table})
        .set({ version: nextVersion(${table}.version, expected), updatedAt: next.updatedAt })
        .where(eq(${table}.id, ${camel}.id)),
    ],
    { conflicts: { "${entity.sqlTable}.version": "precondition.failed" }, answer: shown(next) },
  );
}
`;
}

/**
 * The same for a table of another shape: nobody but an admin may, until the verb says who may. The verb itself asks for the
 * role, because routes that declare it stand below /v1/admin.
 */
export function adminVerb(entity: Entity, verb: string, fn: string): string {
  const { pascal, camel, table, word } = entity;
  return `import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { requireRole, signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { ${table} } from "../schema.ts";

/** What is left of ${word} after \`${fn}\`. */
export interface ${pascal}Version {
  id: string;
  version: number;
}

/** ${capital(verb.replaceAll("-", " "))}: changes one ${word}. A ${word} that was changed in the meantime is refused. */
export async function ${fn}(ctx: Ctx, input: { id: string; expected: number | "any" }): Promise<${pascal}Version> {
  requireRole(signedIn(ctx), "admin");
  const isMeant = eq(${table}.id, input.id);
  const ${camel} = await ctx.db.select({ version: ${table}.version }).from(${table}).where(isMeant).get();
  if (!${camel}) throw new Problem("resource.missing", "No such ${word}.");
  const expected = input.expected === "any" ? ${camel}.version : input.expected;
  return commit(
    ctx,
    [ctx.db.update(${table}).set({ version: nextVersion(${table}.version, expected) }).where(isMeant)],
    {
      conflicts: { "${entity.sqlTable}.version": "precondition.failed" },
      answer: { id: input.id, version: ${camel}.version + 1 },
    },
  );
}
`;
}

/** The route of either. */
export function changeRoute(entity: Entity, verb: string, fn: string, who: "owner" | "admin"): string {
  const { pascal, camel, word } = entity;
  const answer = who === "owner" ? pascal : `${pascal}Version`;
  const shape =
    who === "owner"
      ? ""
      : `
const ${answer} = z
  .object({ id: ${pascal}Id, version: z.number().int().min(1).max(1_000_000_000).meta({ example: 2 }) })
  .openapi("${capital(fn)}Answer");
`;
  return `import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders } from "@edgewise/chassis/update";
import { ${pascal}Id } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
${who === "owner" ? `import { ${pascal} } from "./${entity.name}.ts";` : ""}
import { ${fn} } from "./${verb}.ts";
${shape}
const route = endpoint({
  operationId: "${fn}",
  method: "post",
  path: "/v1/${entity.path}/{${camel}Id}/${verb}",
  summary: "${capital(verb.replaceAll("-", " "))} one ${word}.",
  tags: ["${entity.path}"],
  access: "signed-in",
  scope: "${entity.service}:write",
  request: {
    params: z.object({ ${camel}Id: ${pascal}Id }),
    headers: ifMatchHeaders,
  },
  responses: {
    200: json(${answer}, "The ${word}; its new ETag is in the header."),
    ...problems("resource.missing",${who === "owner" ? "" : ' "auth.forbidden",'} "precondition.required", "precondition.failed"),
  },
});

/** Mounts \`POST /v1/${entity.path}/{${camel}Id}/${verb}\`. */
export function mount${capital(fn)}(app: App): void {
  app.openapi(route, async (c) => {
    const input = { id: c.req.valid("param").${camel}Id, expected: ifMatch(c.req.raw.headers) };
    const changed = await ${fn}(c.var.ctx, input);
    return c.json(changed, 200, { ETag: etagOf(changed) });
  });
}
`;
}
