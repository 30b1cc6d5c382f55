import { expect, it } from "vitest";
import { type Request, selectionOf } from "../../src/test/selection.ts";
import { suitesIn } from "../../src/test/suites.ts";
import { tree } from "../tree.ts";

const script = JSON.stringify({ scripts: { test: "vitest run" } });

function selected(request: Partial<Request>) {
  const root = tree({
    "packages/client/package.json": script,
    "packages/client/test/typed.test.ts": "",
    "packages/e2e/package.json": script,
    "packages/e2e/test/learn/search.test.ts": "",
    "packages/e2e/test/learn/pages/tour.test.ts": "",
    "packages/e2e/test/teach/upload.test.ts": "",
    "packages/e2e/test/pictures/cat.txt": "",
  });
  const selection = selectionOf(suitesIn(root), { only: [], filter: [], ...request });
  if ("refusal" in selection) return selection.refusal;
  const parts = selection.parts.map(({ suite, filter }) => [suite.name, ...filter]);
  return { verify: selection.verify, parts };
}

it("runs everything when nothing is named, and leaves out verify for a filter", () => {
  expect(selected({})).toEqual({ verify: true, parts: [["client"], ["e2e"]] });
  expect(selected({ filter: ["upload"] })).toEqual({
    verify: false,
    parts: [
      ["client", "upload"],
      ["e2e", "upload"],
    ],
  });
});

it("runs what is named alone", () => {
  expect(selected({ only: ["verify"] })).toEqual({ verify: true, parts: [] });
  expect(selected({ only: ["client"] })).toEqual({ verify: false, parts: [["client"]] });
});

it("runs an area of a suite, or several", () => {
  expect(selected({ only: ["e2e/learn"] })).toEqual({ verify: false, parts: [["e2e", "test/learn/"]] });
  expect(selected({ only: ["e2e/learn", "e2e/teach"] })).toMatchObject({
    parts: [["e2e", "test/learn/", "test/teach/"]],
  });
  expect(selected({ only: ["e2e/learn", "e2e"] })).toMatchObject({ parts: [["e2e"]] });
});

it("runs those files of an area that fit the filter", () => {
  expect(selected({ only: ["e2e/learn"], filter: ["tour"] })).toMatchObject({
    parts: [["e2e", "test/learn/pages/tour.test.ts"]],
  });
  expect(selected({ only: ["e2e/learn"], filter: ["upload"] })).toMatchObject({
    parts: [["e2e", "test/learn/upload"]],
  });
});

it("refuses what there is not, and says what there is", () => {
  expect(selected({ only: ["clients"] })).toBe("There is no clients. Choose from: verify, client, e2e.");
  expect(selected({ only: ["e2e/pictures"] })).toBe("e2e has no area pictures. Choose from: learn, teach.");
  expect(selected({ only: ["client/learn"] })).toBe("client has no area learn. It has no areas.");
});
