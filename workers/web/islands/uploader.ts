import { made } from "./parts/made.ts";
import { offer } from "./upload/choose.ts";
import { startUploader } from "./upload/uploader.ts";

/** Uploads films and documents for the field that the root names. Of a film that is chosen it fills in how long it is. */
export default function uploader(root: HTMLElement): void {
  startUploader(root, {
    ready: (arrived) => {
      if (offer(root, arrived) && arrived.file && root.dataset.purpose === "video") void fillLength(root, arrived.file);
    },
  });
}

async function fillLength(root: HTMLElement, film: File): Promise<void> {
  const field = root.closest("form")?.querySelector<HTMLInputElement>("input[name=durationSeconds]");
  const seconds = await lengthOf(film);
  if (!field || seconds === undefined) return;
  field.value = String(Math.max(1, Math.round(seconds)));
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** How many seconds a film takes, as the browser reads it; undefined when it cannot. */
function lengthOf(film: File): Promise<number | undefined> {
  const video = made("video", { preload: "metadata" });
  const url = URL.createObjectURL(film);
  return new Promise<number | undefined>((settle) => {
    video.addEventListener("loadedmetadata", () =>
      settle(Number.isFinite(video.duration) ? video.duration : undefined),
    );
    video.addEventListener("error", () => settle(undefined));
    video.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}
