import { imageSize } from "image-size";

/** An image's size as browsers show it. */
export interface Pixels {
  width: number;
  height: number;
}

/** How many bytes of an image's beginning are read for its size: what cameras put before it fits. */
export const pixelBytes = 1024 ** 2;

const sideMax = 100_000;

/**
 * The size in pixels that an image's header tells, turned as its EXIF orientation says; undefined for one that does not
 * tell it in these bytes.
 */
export function pixelsOf(head: Uint8Array): Pixels | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    if (!isSide(width) || !isSide(height)) return undefined;
    // From 5 on, the sides change places (EXIF 3.0, tag Orientation).
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function isSide(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels >= 1 && pixels <= sideMax;
}
