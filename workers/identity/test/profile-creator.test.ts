import { env } from "cloudflare:workers";
import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { expect, it } from "vitest";
import { auditOf, client, clientWith, registered } from "./profile-people.ts";

const path = "/v1/me/roles/creator";
const owner = await registered();

commonCases(client, [{ name: "becomeCreator", method: "PUT", path: () => path, owner: () => owner }]);

const roleOf = (id: string) => env.DB.prepare("SELECT role FROM users WHERE id = ?").bind(id).first("role");

it("makes a learner a creator, once, and tells the gateway to forget the token of before", async () => {
  const ada = await registered();
  const first = await client(ada).put(path);
  expect([first.status, first.body]).toEqual([200, { roles: ["learner", "creator"] }]);
  expect(first.headers.get("X-Edgewise-Forget")).toBe("caller");
  const again = await client(ada).put(path);
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect((await client(ada).get("/v1/me")).body.roles).toEqual(["learner", "creator"]);
  expect(await auditOf(ada.id)).toMatchObject([
    {
      action: "role.granted",
      actor_id: ada.id,
      subject_type: "user",
      subject_id: ada.id,
      details: JSON.stringify({ role: "creator", method: "self-service" }),
    },
  ]);
});

it("keeps the other roles, and starts from an empty column too", async () => {
  const admin = await registered({ roles: ["learner", "recruiter", "admin"] });
  expect((await client(admin).put(path)).body.roles).toEqual(["learner", "creator", "recruiter", "admin"]);
  const nobody = await registered();
  await env.DB.prepare("UPDATE users SET role = NULL WHERE id = ?").bind(nobody.id).run();
  await client(nobody).put(path);
  expect(await roleOf(nobody.id)).toBe("learner,creator");
});

it("loses no role that is granted at the same time", async () => {
  const ada = await registered();
  const grant = env.DB.prepare("UPDATE users SET role = role || ',recruiter' WHERE id = ?").bind(ada.id).run();
  await Promise.all([client(ada).put(path), grant]);
  expect((await client(ada).get("/v1/me")).body.roles).toEqual(["learner", "creator", "recruiter"]);
});

it("does so only where the operator lets people", async () => {
  const ada = await registered();
  const answer = await clientWith({ SELF_SERVICE_ROLES: "" })(ada).put(path);
  expect([answer.status, codeOf(answer)]).toEqual([403, "auth.forbidden"]);
  expect(await roleOf(ada.id)).toBe("learner");
  expect((await clientWith({ SELF_SERVICE_ROLES: "recruiter, creator" })(ada).put(path)).status).toBe(200);
});

it("refuses an API key without the scope and an account that is gone", async () => {
  const key = await registered({ scopes: ["identity:read"] });
  expect(codeOf(await client(key).put(path))).toBe("auth.scope");
  expect(codeOf(await client(person()).put(path))).toBe("auth.invalid");
});

it("gives a repeat under one Idempotency-Key the first answer", async () => {
  const ada = await registered();
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const first = await client(ada).put(path, undefined, headers);
  const repeat = await client(ada).put(path, undefined, headers);
  expect([repeat.status, repeat.body, repeat.headers.get("Idempotent-Replayed")]).toEqual([200, first.body, "true"]);
  expect(await auditOf(ada.id)).toHaveLength(1);
});
