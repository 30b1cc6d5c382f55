import { describe, expect, it } from "vitest";
import { newClient } from "../src/client.ts";
import { problem, serverThat } from "./server.ts";

const first = { body: { items: [{ id: "crs_1" }, { id: "crs_2" }], next: "WzEi+Q" } };
const last = { body: { items: [{ id: "crs_3" }], next: null } };

describe("a list", () => {
  it("is read page by page to its end, with what was asked for on each", async () => {
    const { baseUrl, arrived } = await serverThat(first, last);
    const sizes: number[] = [];
    for await (const page of newClient({ baseUrl }).pages("/v1/courses", { query: { level: "beginner" } })) {
      sizes.push(page.items.length);
    }
    expect(sizes).toEqual([2, 1]);
    expect(arrived.map(({ url }) => url)).toEqual([
      "/v1/courses?level=beginner",
      "/v1/courses?level=beginner&cursor=WzEi%2BQ",
    ]);
  });

  it("is read item by item, and only as far as it is wanted", async () => {
    const { baseUrl, arrived } = await serverThat(first, last);
    const api = newClient({ baseUrl });
    for await (const { id } of api.items("/v1/courses")) if (id === "crs_2") break;
    expect(arrived.length).toBe(1);
    const ids: string[] = [];
    for await (const { id } of api.items("/v1/courses", { query: { cursor: "later" } })) ids.push(id);
    expect([ids, arrived[1]?.url]).toEqual([["crs_3"], "/v1/courses?cursor=later"]);
  });

  it("rejects where a page is refused, after what came before", async () => {
    const { baseUrl } = await serverThat(first, problem(400, "input.invalid"));
    const ids: string[] = [];
    const reading = async () => {
      for await (const { id } of newClient({ baseUrl }).items("/v1/courses")) ids.push(id);
    };
    await expect(reading()).rejects.toMatchObject({ code: "input.invalid" });
    expect(ids).toEqual(["crs_1", "crs_2"]);
  });

  it("is unreadable when it is none", async () => {
    const { baseUrl } = await serverThat({ body: { courses: [] } });
    await expect(newClient({ baseUrl }).pages("/v1/courses").next()).rejects.toMatchObject({ code: "unreadable" });
  });
});
