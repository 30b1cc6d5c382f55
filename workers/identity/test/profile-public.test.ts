import { codeOf } from "@edgewise/testkit/client";
import { person } from "@edgewise/testkit/people";
import { beforeAll, describe, expect, it } from "vitest";
import { audiences, visibleFields } from "../src/profile/fields.ts";
import { client, profiled } from "./profile-people.ts";

const values = {
  name: "Ada Lovelace",
  avatarUrl: "/v1/media/med_01kah3v2m8q5x7w9y1z3b5d7f9",
  bio: "Writes programs.",
  locale: "en-GB",
  timeZone: "Europe/London",
  country: "GB",
  skills: ["analysis"],
  links: [{ label: "Notes", url: "https://ada.example/notes" }],
};

const hiding = (audience: string) => Object.fromEntries(visibleFields.map((field) => [field, audience]));

describe("a profile as others see it", () => {
  let ada: Awaited<ReturnType<typeof profiled>>;
  const member = person();
  const keyThatReads = person({ scopes: ["identity:read"] });
  const keyThatDoesNot = person({ scopes: ["content:read"] });
  beforeAll(async () => {
    ada = await profiled();
    expect((await client(ada).patch("/v1/me", values, { "If-Match": "*" })).status).toBe(200);
  });
  const address = () => `/v1/users/${ada.handle}`;

  it.each(visibleFields.flatMap((field) => audiences.map((audience) => [field, audience] as const)))(
    "shows %s, when it is %s, to exactly its audience",
    async (field, audience) => {
      // Another field stays public, so that the person does not vanish as a whole.
      const other = field === "bio" ? "name" : "bio";
      const visibility = { ...hiding("private"), [other]: "public", [field]: audience };
      await client(ada).patch("/v1/me", { visibility }, { "If-Match": "*" });
      const seenBy = async (who?: typeof member) => field in (await client(who).get(address())).body;
      expect({
        anybody: await seenBy(),
        member: await seenBy(member),
        keyThatReads: await seenBy(keyThatReads),
        keyThatDoesNot: await seenBy(keyThatDoesNot),
        admin: await seenBy(person({ roles: ["admin"] })),
        owner: await seenBy(ada),
      }).toEqual({
        anybody: audience === "public",
        member: audience !== "private",
        keyThatReads: audience !== "private",
        keyThatDoesNot: audience === "public",
        admin: audience !== "private",
        owner: true,
      });
      expect((await client(ada).get(address())).body[field]).toEqual(values[field]);
    },
  );

  it("never shows address, roles or who sees what", async () => {
    await client(ada).patch("/v1/me", { visibility: hiding("public") }, { "If-Match": "*" });
    const answer = await client(person({ roles: ["admin"] })).get(address());
    expect(answer.body).toEqual({ id: ada.id, handle: ada.handle, ...values });
  });

  it("answers the same for a hidden person as for one who does not exist", async () => {
    await client(ada).patch("/v1/me", { visibility: hiding("members") }, { "If-Match": "*" });
    const [hidden, absent] = [await client().get(address()), await client().get("/v1/users/nobody-at-all")];
    for (const answer of [hidden, absent]) expect([answer.status, codeOf(answer)]).toEqual([404, "resource.missing"]);
    expect({ ...hidden.body, traceId: "" }).toEqual({ ...absent.body, traceId: "" });
    expect([...hidden.headers.keys()]).toEqual([...absent.headers.keys()]);
    expect((await client(member).get(address())).status).toBe(200);
    await client(ada).patch("/v1/me", { visibility: hiding("private") }, { "If-Match": "*" });
    expect((await client(member).get(address())).status).toBe(404);
    expect((await client(ada).get(address())).status).toBe(200);
  });

  it("finds a handle in any case, and refuses what cannot be one", async () => {
    await client(ada).patch("/v1/me", { visibility: null }, { "If-Match": "*" });
    expect((await client().get(`/v1/users/${ada.handle.toUpperCase()}`)).body).toMatchObject({ id: ada.id });
    const bad = await client().get("/v1/users/a_b");
    expect(bad.body).toMatchObject({ code: "input.invalid", errors: [{ parameter: "handle" }] });
  });

  it("shows by default a name and a face to all, what one can do to members, and whereabouts to nobody", async () => {
    const eve = await profiled();
    const path = `/v1/users/${eve.handle}`;
    expect(Object.keys((await client().get(path)).body)).toEqual(["id", "handle", "name", "avatarUrl"]);
    expect(Object.keys((await client(member).get(path)).body)).toEqual([
      ...["id", "handle", "name", "avatarUrl", "bio", "skills", "links"],
    ]);
  });
});
