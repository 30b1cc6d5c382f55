import { describe, expect, it } from "vitest";
import { merged, moved, type Order, placed } from "../src/studio/outline/order.ts";

/** `a:1 2 | b:3` is a section a with the lessons 1 and 2, and a section b with 3. */
function order(text: string): Order {
  return {
    sections: text.split(" | ").map((part) => {
      const [id = "", lessons = ""] = part.split(":");
      return { id, lessonIds: lessons.split(" ").filter(Boolean) };
    }),
  };
}

const text = ({ sections }: Order) => sections.map(({ id, lessonIds }) => `${id}:${lessonIds.join(" ")}`).join(" | ");
const start = order("a:1 2 | b:3 | c:");

describe("moving", () => {
  it.each([
    ["2", "up", "a:2 1 | b:3 | c:"],
    ["1", "down", "a:2 1 | b:3 | c:"],
    ["2", "down", "a:1 | b:2 3 | c:"],
    ["3", "up", "a:1 2 3 | b: | c:"],
    ["3", "down", "a:1 2 | b: | c:3"],
    ["1", "c", "a:2 | b:3 | c:1"],
    ["b", "up", "b:3 | a:1 2 | c:"],
    ["a", "down", "b:3 | a:1 2 | c:"],
  ])("%s %s gives %s", (id, whither, expected) => {
    expect(text(moved(start, id, whither))).toBe(expected);
  });

  it.each([
    ["1", "up"],
    ["a", "up"],
    ["c", "down"],
    ["1", "nowhere"],
    ["9", "up"],
  ])("%s %s changes nothing, for there is no such place", (id, whither) => {
    expect(text(moved(start, id, whither))).toBe(text(start));
  });

  it("to a place counts without what is moved", () => {
    expect(text(placed(start, "1", "a", 1))).toBe("a:2 1 | b:3 | c:");
    expect(text(placed(start, "3", "a", 1))).toBe("a:1 3 2 | b: | c:");
  });
});

describe("an order that was changed elsewhere", () => {
  it.each([
    [
      "what came in the meantime stands where they put it",
      "a:2 1 | b:3 | c:",
      "a:1 2 9 | b:3 | c:",
      "a:2 9 1 | b:3 | c:",
    ],
    ["a new section as well", "b:3 | a:1 2 | c:", "a:1 2 | n:9 | b:3 | c:", "b:3 | a:1 2 | n:9 | c:"],
    ["what is gone is gone", "a:2 1 | b:3 | c:", "a:1 | c:", "a:1 | c:"],
    ["a lesson whose new section is gone stays where they have it", "a:1 | b:3 | c:2", "a:1 2 | b:3", "a:1 2 | b:3"],
    ["where both moved the same, mine holds", "a:1 | b:2 3 | c:", "a:1 | b:3 | c:2", "a:1 | b:2 3 | c:"],
  ])("%s", (_, mine, theirs, expected) => {
    expect(text(merged(order(mine), order(theirs)))).toBe(expected);
  });

  it("names everything that is there exactly once", () => {
    const theirs = order("c:5 1 | n:9 | a:2 8");
    const both = merged(order("a:1 2 | b:3 | c:"), theirs);
    const all = ({ sections }: Order) => sections.flatMap(({ id, lessonIds }) => [id, ...lessonIds]).toSorted();
    expect(all(both)).toEqual(all(theirs));
  });
});
