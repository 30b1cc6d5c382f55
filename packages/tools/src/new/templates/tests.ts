import type { Entity } from "../entity.ts";

/** `test/factories.ts`: how the tests of a service reach it. */
export function factories(): string {
  return `import { env } from "cloudflare:workers";
import { clientOf } from "@edgewise/testkit/client";
import type {} from "@edgewise/testkit/migrate";
import { identityPeer, testIssuer } from "@edgewise/testkit/people";
import { newApp } from "../src/app.ts";
import type { Env } from "../src/context.ts";

/** The service's bindings, with the test's identity. */
export const bindings: Env = { DB: env.DB, TOKEN_ISSUER: testIssuer, IDENTITY: identityPeer() };

/** Calls the service: \`client()\` as nobody, \`client(person())\` as somebody. */
export const client = clientOf(newApp(), bindings);
`;
}

/** The tests of a verb that makes an entity. */
export function createTest(entity: Entity, fn: string): string {
  const { path, word } = entity;
  return `import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { expect, it } from "vitest";
import { bindings, client } from "./factories.ts";

commonCases(client, [
  {
    name: "${fn}",
    method: "POST",
    path: () => "/v1/${path}",
    body: { title: "A first ${word}" },
    owner: () => person(),
    malformed: { body: { title: "" }, pointer: "#/title" },
  },
]);

it("makes a ${word} that belongs to whoever asked", async () => {
  const owner = person();
  const answer = await client(owner).post("/v1/${path}", { title: "Mine" });

  expect(answer.status).toBe(201);
  expect(answer.headers.get("ETag")).toBe('"v1"');
  const row = await bindings.DB.prepare("SELECT owner_id, title, version FROM ${entity.sqlTable} WHERE id = ?")
    .bind(answer.body.id)
    .first();
  expect(row).toEqual({ owner_id: owner.id, title: "Mine", version: 1 });
});

it("makes one ${word} for two requests with one Idempotency-Key", async () => {
  const owner = person();
  const send = (key: string) => client(owner).post("/v1/${path}", { title: "Once" }, { "Idempotency-Key": key });
  const first = await send("one");
  const second = await send("one");
  const other = await send("other");

  expect(second.body).toEqual(first.body);
  expect(other.body.id).not.toBe(first.body.id);
});
`;
}

/** The tests of a verb on one entity that its owner made. */
export function changeTest(entity: Entity, verb: string, fn: string, prefix: string): string {
  const { path, word, pascal } = entity;
  return `import { newId } from "@edgewise/chassis/ids";
import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { beforeAll, expect, it } from "vitest";
import { ${entity.table} } from "../src/schema.ts";
import { bindings, client } from "./factories.ts";
import { drizzle } from "drizzle-orm/d1";

const owner = person();
let id = "";

async function new${pascal}(): Promise<string> {
  const row = { id: newId("${prefix}"), ownerId: owner.id, title: "Mine", createdAt: 1, updatedAt: 1 };
  await drizzle(bindings.DB).insert(${entity.table}).values(row);
  return row.id;
}

beforeAll(async () => {
  id = await new${pascal}();
});

commonCases(client, [
  {
    name: "${fn}",
    method: "POST",
    path: () => \`/v1/${path}/\${id}/${verb}\`,
    headers: { "If-Match": "*" },
    owner: () => owner,
    stranger: person(),
    absentPath: \`/v1/${path}/\${newId("${prefix}")}/${verb}\`,
  },
]);

it("changes the ${word} that the owner last saw, once", async () => {
  const path = \`/v1/${path}/\${await new${pascal}()}/${verb}\`;
  const first = await client(owner).post(path, undefined, { "If-Match": '"v1"' });
  const late = await client(owner).post(path, undefined, { "If-Match": '"v1"' });

  expect([first.status, first.headers.get("ETag")]).toEqual([200, '"v2"']);
  expect([late.status, codeOf(late)]).toEqual([412, "precondition.failed"]);
});

it("asks for If-Match", async () => {
  const answer = await client(owner).post(\`/v1/${path}/\${await new${pascal}()}/${verb}\`);
  expect([answer.status, codeOf(answer)]).toEqual([428, "precondition.required"]);
});
`;
}

/** The tests of a verb that only an admin may use. */
export function adminTest(entity: Entity, verb: string, fn: string, prefix: string): string {
  const { path } = entity;
  return `import { env } from "cloudflare:workers";
import { newId } from "@edgewise/chassis/ids";
import { clientOf, codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import type {} from "@edgewise/testkit/migrate";
import { identityPeer, person } from "@edgewise/testkit/people";
import { expect, it } from "vitest";
import { newApp } from "../src/app.ts";

const client = clientOf(newApp(), { ...env, IDENTITY: identityPeer() });
const admin = person({ roles: ["admin"] });
const path = \`/v1/${path}/\${newId("${prefix}")}/${verb}\`;

commonCases(client, [
  {
    name: "${fn}",
    method: "POST",
    path: () => path,
    headers: { "If-Match": "*" },
    owner: () => admin,
    wrongRole: person(),
    absentPath: path,
  },
]);

it("asks for If-Match", async () => {
  const answer = await client(admin).post(path);
  expect([answer.status, codeOf(answer)]).toEqual([428, "precondition.required"]);
});
`;
}
