import { made } from "../parts/made.ts";
import type { KeptUpload } from "../studio/kept.ts";
import type { Picked } from "./upload.ts";

/** Takes what is dropped onto an element, with the way back to each file where the browser gives one. */
export function dropped(root: HTMLElement, take: (picked: Picked) => void): void {
  root.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    root.classList.add("over");
  });
  root.addEventListener("dragleave", () => root.classList.remove("over"));
  root.addEventListener("drop", (event) => {
    root.classList.remove("over");
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    // The list is empty once the event is over.
    for (const item of [...event.dataTransfer.items]) {
      const file = item.getAsFile();
      const asked = handleOf(item);
      if (file) void asked.then((handle) => take({ file, handle }));
    }
  });
}

/**
 * Asks for the file of an upload that lost it: for leave to read it where the way to it is known, else to choose it again.
 * Gives whether it was the same.
 */
export async function pickAgain(
  before: KeptUpload | undefined,
  give: (picked: Picked) => Promise<boolean>,
): Promise<boolean> {
  const handle = before?.handle;
  if (handle && (await permitted(handle))) {
    const file = await handle.getFile().catch(() => undefined);
    if (file) return give({ file, handle });
  }
  const input = made("input", { type: "file", accept: before?.type });
  return new Promise((settle) => {
    input.addEventListener("cancel", () => settle(true));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      settle(file ? give({ file }) : true);
    });
    input.click();
  });
}

/** File System Access, which not all browsers have. */
interface Permitting {
  requestPermission?(what: { mode: "read" }): Promise<string>;
}

async function permitted(handle: FileSystemFileHandle & Permitting): Promise<boolean> {
  return (await handle.requestPermission?.({ mode: "read" }).catch(() => "denied")) === "granted";
}

interface Handling {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

async function handleOf(item: DataTransferItem & Handling): Promise<FileSystemFileHandle | undefined> {
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  return handle instanceof FileSystemFileHandle ? handle : undefined;
}
