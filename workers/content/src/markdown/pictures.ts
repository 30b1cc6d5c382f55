import type { Pixels } from "../media/pixels.ts";

/** A picture of the platform's own: where a page finds it, and the room it takes where that is known. */
export interface Picture {
  src: string;
  pixels: Pixels | undefined;
}

/** The pictures that a text may show, by their media ids. */
export type Pictures = ReadonlyMap<string, Picture>;

/** The address of media without a path: what Markdown names a picture of the platform's own by. */
export const pictureAddress = /^\/v1\/media\/(med_[0-9a-z]{26})$/;

/** The ids of all media that these Markdown texts may want to show. */
export function picturesNamed(texts: Iterable<string>): string[] {
  const ids = [...texts].flatMap((text) => [...text.matchAll(/\/v1\/media\/(med_[0-9a-z]{26})/g)].map((hit) => hit[1]));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The ids of the media that rendered text does show. */
export function picturesShown(html: string): string[] {
  const ids = [...html.matchAll(/<img [^>]*?src="\/v1\/media\/(med_[0-9a-z]{26})"/g)].map((hit) => hit[1]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}
