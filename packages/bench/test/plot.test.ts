import { expect, test } from "vitest";
import { svg } from "../src/report/plot.ts";

const plot = (points: { x: number; y: number }[]) =>
  svg({ title: "a < b", xTitle: "x", yTitle: "y", lines: [{ name: "line & more", points }] });

test("ten times as much is equally far away everywhere on an axis", () => {
  const [, path = ""] = /<polyline points="([^"]+)"/.exec(
    plot([
      { x: 10, y: 1 },
      { x: 100, y: 10 },
      { x: 1000, y: 100 },
    ]),
  ) ?? [""];
  const [a = [], b = [], c = []] = path.split(" ").map((point) => point.split(",").map(Number));
  expect((b[0] ?? 0) - (a[0] ?? 0)).toBeCloseTo((c[0] ?? 0) - (b[0] ?? 0), 0);
  expect((b[1] ?? 0) - (a[1] ?? 0)).toBeCloseTo((c[1] ?? 0) - (b[1] ?? 0), 0);
  expect(b[0]).toBeGreaterThan(a[0] ?? Number.NaN);
  expect(b[1]).toBeLessThan(a[1] ?? Number.NaN);
});

test("words are text, never markup", () => {
  const text = plot([
    { x: 1, y: 1 },
    { x: 10, y: 2 },
  ]);
  expect(text).toContain("<title>a &lt; b</title>");
  expect(text).toContain("line &amp; more");
});

test.each([0, -1, Number.NaN])("%s has no place on a logarithmic axis", (y) => {
  expect(() => plot([{ x: 1, y }])).toThrow(RangeError);
});
