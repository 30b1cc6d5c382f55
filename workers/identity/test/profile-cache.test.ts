import { env } from "cloudflare:workers";
import { outbox } from "@edgewise/chassis/tables";
import { and, eq, like } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { client, profiled } from "./profile-people.ts";

const told = async (id: string) => {
  const isAbout = and(eq(outbox.type, "platform.answers.changed.v1"), like(outbox.envelope, `%${id}%`));
  const rows = await drizzle(env.DB).select().from(outbox).where(isAbout);
  return rows.map(({ envelope }) => JSON.parse(envelope).data.groups);
};

describe("a profile", () => {
  it("is kept for strangers until its owner changes it, and for nobody who is signed in", async () => {
    const [ada, member] = [await profiled(), await profiled()];
    const strangers = await client().get(`/v1/users/${ada.handle}`);
    expect(strangers.headers.get("CDN-Cache-Control")).toMatch(/^public, max-age=3600\b/);
    expect(strangers.headers.get("Cache-Groups")).toBe(`"user:${ada.id}"`);
    for (const who of [ada, member]) {
      const { headers } = await client(who).get(`/v1/users/${ada.handle}`);
      expect([headers.get("Cache-Control"), headers.get("CDN-Cache-Control"), headers.get("Cache-Groups")]).toEqual([
        "private, no-store",
        null,
        null,
      ]);
      expect(headers.get("Vary")).toBe("Authorization");
    }
    expect(strangers.headers.get("Vary")).toBe("Authorization");
  });

  it("that its owner changes is stale everywhere, though nobody sees them otherwise on courses", async () => {
    const ada = await profiled();
    const change = { bio: "Engines.", visibility: { bio: "public" } };
    const answer = await client(ada).patch("/v1/me", change, { "If-Match": "*" });
    expect([answer.status, answer.headers.get("Cache-Group-Invalidation")]).toEqual([200, `"user:${ada.id}"`]);
    expect(await told(ada.id)).toEqual([[`user:${ada.id}`]]);
    // The same once more is no change.
    const again = await client(ada).patch("/v1/me", change, { "If-Match": "*" });
    expect(again.headers.get("Cache-Group-Invalidation")).toBeNull();
    expect(await told(ada.id)).toHaveLength(1);
  });

  it("that is refused a change stays as it is kept", async () => {
    const [ada, other] = [await profiled(), await profiled()];
    const taken = await client(ada).patch("/v1/me", { handle: other.handle }, { "If-Match": "*" });
    expect([taken.status, taken.headers.get("Cache-Group-Invalidation")]).toEqual([409, null]);
    expect(await told(ada.id)).toEqual([]);
  });
});
