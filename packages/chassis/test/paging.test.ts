import { codeOf } from "@edgewise/testkit/client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutPage, positionOf } from "../src/paging.ts";
import { client, offering } from "./specimen/setup.ts";

describe("a list", () => {
  it("shows every item once over its pages, ties included, also while items are added before", async () => {
    const prefix = `paged-${crypto.randomUUID().slice(0, 8)}`;
    const titles = ["a", "b", "b", "b", "c", "d", "ü"];
    const ids = await Promise.all(titles.map((title) => offering({ title: `${prefix} ${title}` })));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = new URLSearchParams({ prefix, limit: "2", ...(cursor && { cursor }) }).toString();
      const { body } = await client().get(`/v1/offerings?${query}`);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.next;
      await offering({ title: `${prefix} A earlier` });
    } while (cursor);
    expect(seen.slice().sort()).toEqual(ids.slice().sort());
  });

  it.each(["", "x", "e30", btoa('["a"]'), btoa("[1,2,3]")])(
    "refuses the cursor %j that it did not make",
    async (cursor) => {
      const answer = await client().get(`/v1/offerings?prefix=a&cursor=${encodeURIComponent(cursor)}`);
      expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
      expect(answer.body.errors).toMatchObject([{ parameter: "cursor" }]);
    },
  );

  it("has no next page when the last one is exactly full", () => {
    const rows = [{ id: "a" }, { id: "b" }];
    expect(
      cutPage(
        rows,
        2,
        (row) => ({ sort: row.id, id: row.id }),
        (row) => row,
      ).next,
    ).toBeNull();
  });

  it("reads back the cursor it wrote, whatever the sort value", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme", maxLength: 100 }), fc.integer()),
        fc.string({ maxLength: 30 }),
        (sort, id) => {
          const rows = [
            { sort, id },
            { sort, id },
          ];
          const { next } = cutPage(
            rows,
            1,
            (row) => row,
            (row) => row,
          );
          expect(positionOf(next ?? "")).toEqual({ sort, id });
        },
      ),
    );
  });
});
