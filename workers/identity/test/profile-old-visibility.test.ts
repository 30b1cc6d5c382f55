import { env } from "cloudflare:workers";
import { person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { defaultVisibility } from "../src/profile/fields.ts";
import { client, profiled } from "./profile-people.ts";

/** A person whose profile was stored by a service that knew two of the fields that can be hidden. */
async function personOfOld() {
  const who = await profiled();
  const values = { bio: "Writes programs.", skills: ["analysis"], country: "GB", name: "Ada Lovelace" };
  expect((await client(who).patch("/v1/me", values, { "If-Match": "*" })).status).toBe(200);
  await env.DB.prepare("UPDATE profiles SET visibility = ? WHERE user_id = ?")
    .bind(JSON.stringify({ name: "private", bio: "public" }), who.id)
    .run();
  return who;
}

describe("a profile from before a field could be hidden", () => {
  it("says to its owner who sees the field by default", async () => {
    const { body } = await client(await personOfOld()).get("/v1/me");
    expect(body.visibility).toEqual({ ...defaultVisibility, name: "private", bio: "public" });
  });

  it("shows the field to its default audience, and what was decided before as it was decided", async () => {
    const address = `/v1/users/${(await personOfOld()).handle}`;
    const member = (await client(person()).get(address)).body;
    expect(member).toMatchObject({ bio: "Writes programs.", skills: ["analysis"] });
    expect(member).not.toHaveProperty("name");
    expect(member).not.toHaveProperty("country");
    expect((await client().get(address)).body).not.toHaveProperty("skills");
  });

  it("keeps the defaults when its owner decides about another field", async () => {
    const who = await personOfOld();
    await client(who).patch("/v1/me", { visibility: { country: "public" } }, { "If-Match": "*" });
    expect((await client(who).get("/v1/me")).body.visibility).toEqual({
      ...defaultVisibility,
      name: "private",
      bio: "public",
      country: "public",
    });
  });
});
