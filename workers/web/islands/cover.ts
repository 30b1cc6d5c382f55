import { made } from "./parts/made.ts";
import { offer } from "./upload/choose.ts";
import type { Picked } from "./upload/upload.ts";
import { startUploader } from "./upload/uploader.ts";

const width = 1200;
const height = 675;

/** Uploads a cover, cut to size before it is sent, and shows it at once. */
export default function cover(root: HTMLElement): void {
  startUploader(root, {
    prepare: async ({ file }, words) => (await cut(file)) ?? words.noPicture,
    ready: ({ file, ...arrived }) => {
      offer(root, { ...arrived, isAsked: true });
      if (file) show(root, file);
    },
  });
}

/** The middle of a picture at 16 to 9 in 1200 by 675 as WebP, or JPEG where the browser writes no WebP. */
async function cut(file: File): Promise<Picked | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  const canvas = made("canvas", { width: String(width), height: String(height) });
  canvas.getContext("2d")?.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
  picture.close();
  const blob = (await blobOf(canvas, "image/webp")) ?? (await blobOf(canvas, "image/jpeg"));
  if (!blob) return undefined;
  const name = file.name.replace(/\.\w+$/, "") || "cover";
  return { file: new File([blob], `${name}.${blob.type === "image/webp" ? "webp" : "jpg"}`, { type: blob.type }) };
}

async function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob | undefined> {
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, type, 0.85));
  // What a browser cannot write it writes as PNG.
  return blob?.type === type ? blob : undefined;
}

function show(root: HTMLElement, file: File): void {
  const field = root.closest(".cover-field");
  const image = field?.querySelector("img") ?? made("img", { alt: "", width: String(width), height: String(height) });
  image.src = URL.createObjectURL(file);
  field?.prepend(image);
}
