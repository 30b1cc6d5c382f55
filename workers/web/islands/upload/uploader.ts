import type { UploadWords } from "../../src/studio/media/upload-words.ts";
import { wordsIn } from "../parts/words.ts";
import { type KeptUpload, kept } from "../studio/kept.ts";
import type { Phase } from "./machine.ts";
import { dropped, pickAgain } from "./pick.ts";
import { newRow, type UploadAction } from "./row.ts";
import { newUpload, type Picked, type Upload } from "./upload.ts";

const filesAtOnce = 2;
const atWork: Phase[] = ["beginning", "sending", "resting", "checking"];

/** What a page does with its files. */
export interface Uses {
  /** Makes of the chosen file what is uploaded; undefined for one that cannot be used, with a word about it. */
  prepare?(picked: Picked, words: UploadWords): Promise<Picked | string>;
  /** A file has arrived. `isAsked` when the visitor wants it used, and not only because it came. */
  ready(upload: { mediaId: string; name: string; file: File | undefined; isAsked: boolean }): void;
}

/** Uploads chosen or dropped files, two at a time, and continues uploads of an earlier page. */
export function startUploader(root: HTMLElement, uses: Uses): void {
  const words = wordsIn<UploadWords>(root);
  const list = root.querySelector("[data-uploads]");
  const said = root.querySelector<HTMLElement>("[data-said]");
  const input = root.querySelector<HTMLInputElement>("input[type=file]");
  const place = `${location.pathname} ${root.dataset.into ?? ""}`;
  const uploads = new Set<Upload>();
  root.hidden = false;

  function turns(): void {
    const busy = [...uploads].filter((upload) => atWork.includes(upload.state().phase)).length;
    const waiting = [...uploads].filter((upload) => upload.state().phase === "queued");
    for (const upload of waiting.slice(0, Math.max(0, filesAtOnce - busy))) upload.tell({ t: "turn" });
  }

  function add(begun: { picked?: Picked | undefined; before?: KeptUpload }): void {
    const name = begun.before?.name ?? begun.picked?.file.name ?? "";
    const row = newRow(name, words, (wish) => fulfil(upload, wish));
    let phase: Phase | undefined;
    const upload = newUpload({ place, ...begun, changed });
    uploads.add(upload);
    list?.append(row.element);
    row.show(upload.state());

    function changed(): void {
      const state = upload.state();
      row.show(state);
      if (state.phase === phase) return;
      phase = state.phase;
      if (said && !["beginning", "sending"].includes(phase))
        said.textContent = `${name}: ${row.element.querySelector("p")?.textContent}`;
      if (phase === "ready") arrived(false);
      if (phase === "cancelled") remove();
      queueMicrotask(turns);
    }

    function arrived(isAsked: boolean): void {
      uses.ready({ mediaId: upload.mediaId() ?? "", name, file: begun.picked?.file, isAsked });
    }

    function remove(): void {
      uploads.delete(upload);
      row.element.remove();
      input?.focus();
    }

    function fulfil(one: Upload, wish: UploadAction): void {
      if (wish === "pause") one.tell({ t: "pause" });
      else if (wish === "resume" || wish === "retry") one.tell({ t: "go-on" });
      else if (wish === "cancel") one.tell({ t: "cancel" });
      else if (wish === "use") arrived(true);
      else if (wish === "forget") remove();
      else
        void pickAgain(begun.before, (picked) => one.file(picked)).then(
          (isSame) => isSame || row.note(words.otherFile),
        );
    }
  }

  async function take(picked: Picked): Promise<void> {
    const made = (await uses.prepare?.(picked, words)) ?? picked;
    if (typeof made === "string") {
      if (said) said.textContent = made;
      said?.classList.remove("sr-only");
      return;
    }
    said?.classList.add("sr-only");
    add({ picked: made });
    turns();
  }

  input?.addEventListener("change", () => {
    for (const file of input.files ?? []) void take({ file });
    input.value = "";
  });
  dropped(root, (picked) => void take(picked));
  addEventListener("offline", () => {
    for (const upload of uploads) upload.tell({ t: "offline" });
  });
  addEventListener("online", () => {
    for (const upload of uploads) upload.tell({ t: "online" });
  });
  void goOn(place, add).then(turns);
}

/** Takes up what was begun on this page before and no other window is at. */
async function goOn(place: string, add: (begun: { picked?: Picked; before: KeptUpload }) => void): Promise<void> {
  const before = await kept()
    .then((studio) => studio.getAllFromIndex("uploads", "place", place))
    .catch(() => []);
  for (const one of before) {
    if (!(await isOurs(one.uploadId))) continue;
    const file = one.file ?? (await one.handle?.getFile().catch(() => undefined));
    add(file ? { before: one, picked: { file, handle: one.handle } } : { before: one });
  }
}

/** Claims an upload for this window, as long as it is open. */
function isOurs(uploadId: string): Promise<boolean> {
  return new Promise((settle) => {
    void navigator.locks.request(`upload ${uploadId}`, { ifAvailable: true }, (lock) => {
      settle(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}
