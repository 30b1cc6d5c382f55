import { codeOf } from "@edgewise/testkit/client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Handle, NewHandle, suggestedHandle, withSuffix } from "../src/profile/handle.ts";
import { isCountry, localeOf, timeZoneOf } from "../src/profile/regions.ts";
import { client, profiled } from "./profile-people.ts";

const link = (url: string) => ({ links: [{ label: "Notes", url }] });

describe("what a profile may hold", () => {
  it.each([
    [{ handle: "ab" }, "#/handle"],
    [{ handle: "x".repeat(31) }, "#/handle"],
    [{ handle: "ada_lovelace" }, "#/handle"],
    [{ handle: "-ada" }, "#/handle"],
    [{ handle: "ada--lovelace" }, "#/handle"],
    [{ handle: "admin" }, "#/handle"],
    [{ handle: "Ad-Min" }, "#/handle"],
    [{ handle: null }, "#/handle"],
    [{ name: "  " }, "#/name"],
    [{ name: "Ada\u202elovelace" }, "#/name"],
    [{ name: "x".repeat(121) }, "#/name"],
    [{ avatarUrl: "http://ada.example/a.png" }, "#/avatarUrl"],
    [{ avatarUrl: "javascript:alert(1)" }, "#/avatarUrl"],
    [{ avatarUrl: "/v1/media/../me" }, "#/avatarUrl"],
    [{ bio: "x".repeat(2001) }, "#/bio"],
    [{ bio: "\u0007" }, "#/bio"],
    [{ locale: "english!" }, "#/locale"],
    [{ locale: "und" }, "#/locale"],
    [{ timeZone: "+02:00" }, "#/timeZone"],
    [{ timeZone: "Europe/Atlantis" }, "#/timeZone"],
    [{ country: "ZZ" }, "#/country"],
    [{ country: "EU" }, "#/country"],
    [{ skills: ["Go", "go"] }, "#/skills"],
    [{ skills: ["x", ""] }, "#/skills/1"],
    [{ skills: Array.from({ length: 51 }, (_, i) => `skill ${i}`) }, "#/skills"],
    [link("http://ada.example"), "#/links/0/url"],
    [link("https://user:secret@ada.example"), "#/links/0/url"],
    [link("https://localhost"), "#/links/0/url"],
    [{ links: [{ label: "Notes" }] }, "#/links/0/url"],
    [{ links: [{ label: "Notes", url: "https://ada.example", rel: "me" }] }, "#/links/0/rel"],
    [{ visibility: { email: "public" } }, "#/visibility/email"],
    [{ visibility: { bio: "friends" } }, "#/visibility/bio"],
    [{ email: "eve@example.org" }, "#/email"],
    [{ "a/b~c": 1 }, "#/a~1b~0c"],
    [[], "#"],
  ])("refuses %j and points at %s", async (change, pointer) => {
    const answer = await client(await ada).patch("/v1/me", change, { "If-Match": "*" });
    expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });
  const ada = profiled();

  it("keeps what it takes in one form", async () => {
    const who = await profiled();
    const handle = `ADA-${who.id.slice(-12)}`;
    const change = { handle, name: "  Zoe\u0301 ", locale: "EN-gb", timeZone: "europe/london", country: "gb" };
    const answer = await client(who).patch("/v1/me", change, { "If-Match": "*" });
    expect(answer.body).toMatchObject({
      handle: handle.toLowerCase(),
      name: "Zo\u00e9",
      locale: "en-GB",
      timeZone: "Europe/London",
      country: "GB",
    });
  });
});

describe("regions", () => {
  it("has every country and territory, each of which Intl can name, and nothing else", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountry);
    expect(codes).toHaveLength(249);
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect(["EU", "UK", "UN", "XK", "ZZ", "gb", "GBR", ""].filter(isCountry)).toEqual([]);
  });

  it("knows every time zone that Intl lists, and new names too", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    expect(zones.length).toBeGreaterThan(400);
    expect(zones.filter((zone) => timeZoneOf(zone) === undefined)).toEqual([]);
    expect(timeZoneOf("Asia/Kolkata")).toBe("Asia/Kolkata");
    expect([timeZoneOf("utc"), timeZoneOf("+05:30"), timeZoneOf("")]).toEqual(["UTC", undefined, undefined]);
  });

  it("brings language tags into their canonical form", () => {
    expect(["ZH-hans-cn", "iw", "de", "x", "*", "en_GB"].map(localeOf)).toEqual([
      "zh-Hans-CN",
      "he",
      "de",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a suggested handle", () => {
  it.each([
    ["Ada Lovelace", "a@example.org", "ada-lovelace"],
    ["José Ñandú", "j@example.org", "jose-nandu"],
    ["Jean-Luc  O'Neil", "j@example.org", "jean-luc-o-neil"],
    ["ada.lovelace@example.org", "ada.lovelace@example.org", "member"],
    ["ada.lovelace", "ada.lovelace@example.org", "member"],
    ["小林", "k@example.org", "member"],
    ["Admin", "a@example.org", "member"],
    ["Wolfeschlegelsteinhausenbergerdorff", "w@example.org", "wolfeschlegelsteinhau"],
  ])("of %s <%s> is %s", (name, email, handle) => {
    expect(suggestedHandle({ name, email })).toBe(handle);
  });

  it("is a handle that a person could choose, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const stem = suggestedHandle({ name, email: "zq@example.org" });
        for (const handle of [stem === "member" ? "member-of-x" : stem, withSuffix(stem)]) {
          expect([handle, Handle.safeParse(handle).data]).toEqual([handle, handle]);
          expect(NewHandle.safeParse(handle).success).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
