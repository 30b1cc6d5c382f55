import { person } from "@edgewise/testkit/people";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pixelsOf } from "../src/media/pixels.ts";
import { completeDraft, client as draftClient, publish } from "./factories.ts";
import { client, creator, fileOf, rowOf, uploaded } from "./upload-factories.ts";

/** Pictures of 32 by 18 pixels, as encoders make them. */
const pictures = {
  "image/png": [
    "iVBORw0KGgoAAAANSUhEUgAAACAAAAASCAIAAAC1qksFAAAACXBIWXMAAAABAAAAAQBPJcTWAAAAH0lEQVR4nGP4y8BAU0Rb00ct",
    "GLVg1IJRC0YtGLUAigDtKzlfgDuaLwAAAABJRU5ErkJggg==",
  ].join(""),
  "image/webp": [
    "UklGRkwAAABXRUJQVlA4IEAAAABQAwCdASogABIAPpFCnEolo6KhqAgAsBIJZQDGqoAAQFEcAAD+7tPf/uOwN14t//ucD/ucD/uc",
    "D+NspCdnCgAA",
  ].join(""),
  "image/avif": [
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAD5bWV0YQAAAAAAAAAvaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA",
    "AFBpY3R1cmVIYW5kbGVyAAAAAA5waXRtAAAAAAABAAAAHmlsb2MAAAAARAAAAQABAAAAAQAAASEAAAAiAAAAKGlpbmYAAAAAAAEA",
    "AAAaaW5mZQIAAAAAAQAAYXYwMUNvbG9yAAAAAGppcHJwAAAAS2lwY28AAAAUaXNwZQAAAAAAAAAgAAAAEgAAABBwaXhpAAAAAAMI",
    "CAgAAAAMYXYxQ4EADAAAAAATY29scm5jbHgAAgACAAIAAAAAF2lwbWEAAAAAAAAAAQABBAECgwQAAAAqbWRhdAoKAAAAAifif/zA",
    "IDIUEADAAAACgAAAAuXXO98WvcwYXMg=",
  ].join(""),
  "image/jpeg": [
    "/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgEBAQEBAUFBQUFBQYGBgYGBgYGBgYGBgYHBwcICAgH",
    "BwcGBgcHCAgICAkJCQgICAgJCQoKCgwMCwsODg4RERT/xABNAAEBAAAAAAAAAAAAAAAAAAAABgEBAQEAAAAAAAAAAAAAAAAAAAYH",
    "EAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgAEgAgAwEiAAIRAAMRAP/aAAwDAQACEQMRAD8AiwEo38AA",
    "AAAB/9k=",
  ].join(""),
};
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const gif = Uint8Array.from([...new TextEncoder().encode("GIF89a"), 32, 0, 18, 0, 0, 0, 0, 0x3b]);

/** The JPEG as a camera held upright would have written it: EXIF orientation 6. */
function upright(): Uint8Array {
  const [soi, rest] = [bytesOf(pictures["image/jpeg"]).subarray(0, 2), bytesOf(pictures["image/jpeg"]).subarray(2)];
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  const exif = [...new TextEncoder().encode("Exif\0\0"), ...tiff];
  return Uint8Array.from([...soi, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...rest]);
}

describe("the pixels of an image", () => {
  it.each(Object.entries(pictures))("are told by the header of %s", (_type, base64) => {
    expect(pixelsOf(bytesOf(base64))).toEqual({ width: 32, height: 18 });
  });

  it("are told by the header of a GIF, and turned as EXIF says", () => {
    expect(pixelsOf(gif)).toEqual({ width: 32, height: 18 });
    expect(pixelsOf(upright())).toEqual({ width: 18, height: 32 });
  });

  it("are unknown, and nothing is thrown, for whatever bytes there are", () => {
    const heads = Object.values(pictures).map(bytesOf);
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.nat(400), fc.uint8Array({ maxLength: 40 }), (head, cut, noise) => {
        const found = pixelsOf(Uint8Array.from([...head.subarray(0, cut), ...noise]));
        if (found) expect(Math.min(found.width, found.height)).toBeGreaterThan(0);
      }),
    );
    expect(pixelsOf(new Uint8Array())).toBeUndefined();
  });
});

describe("an uploaded image", () => {
  it("says its size to its authors, and as a cover to everybody", async () => {
    const who = creator();
    const picture = { contentType: "image/webp", filename: "cover.webp" };
    const mediaId = await uploaded(who, bytesOf(pictures["image/webp"]), picture);
    const { body: authored } = await client(who).get(`/v1/authoring/media/${mediaId}`);
    expect(authored).toMatchObject({ width: 32, height: 18 });
    expect((await client(who).get("/v1/authoring/media")).body.items[0]).toMatchObject({ width: 32, height: 18 });

    const { course } = await completeDraft(draftClient(who), { coverMediaId: mediaId });
    await publish(draftClient(who), course.id);
    const { body: page } = await client().get(`/v1/courses/${course.id}`);
    expect(page.cover).toEqual({ url: page.coverUrl, width: 32, height: 18 });
    const { body: cards } = await client().get(`/v1/courses?author=${who.id}`);
    expect(cards.items[0].cover).toEqual(page.cover);
  });

  it("whose header does not tell is good all the same", async () => {
    const who = creator();
    const bytes = fileOf(100, "GIF89a");
    bytes.fill(0, 6, 10);
    const mediaId = await uploaded(who, bytes, { contentType: "image/gif", filename: "odd.gif" });
    const { body } = await client(who).get(`/v1/authoring/media/${mediaId}`);
    expect(body).toMatchObject({ state: "ready", width: null, height: null });
  });

  it("is the only kind of file that is measured", async () => {
    const who = person({ roles: ["learner", "creator"] });
    const mediaId = await uploaded(who, fileOf(2000));
    expect(await rowOf("SELECT width, height FROM media WHERE id = ?", mediaId)).toEqual({ width: null, height: null });
  });
});

it("a course without a cover has none", async () => {
  const who = creator();
  const { course } = await completeDraft(draftClient(who));
  await publish(draftClient(who), course.id);
  expect((await client().get(`/v1/courses/${course.id}`)).body).toMatchObject({ cover: null, coverUrl: null });
});
