import { isProblem } from "@edgewise/client/api-problem";
import { newClient } from "@edgewise/client/client";
import { signedIn } from "../parts/signed-out.ts";
import { type KeptUpload, kept } from "../studio/kept.ts";
import { queued, type State, step, type UploadEffect, type UploadEvent } from "./machine.ts";
import { checksumOf, sampleOf } from "./sample.ts";
import { sendPart } from "./send-part.ts";

/** Files up to this size are stored whole, so that they continue automatically after a reload. */
const keepBytesMax = 256 * 1024 * 1024;

/** A file with the way back to it, where the browser gives one. */
export interface Picked {
  file: File;
  handle?: FileSystemFileHandle | undefined;
}

/** One upload at work. */
export interface Upload {
  readonly name: string;
  state(): State;
  mediaId(): string | undefined;
  /** Tells what the visitor wants. */
  tell(happened: UploadEvent): void;
  /** Provides the file again. False if it is a different file. */
  file(picked: Picked): Promise<boolean>;
}

export interface Begin {
  place: string;
  picked?: Picked | undefined;
  /** What was begun before the page was loaded. */
  before?: KeptUpload | undefined;
  changed(upload: Upload): void;
}

const api = newClient();

/** Uploads one file: does what the machine says is to be done, and tells it what happened. */
export function newUpload({ place, picked, before, changed }: Begin): Upload {
  let state = queued(before?.sizeBytes ?? picked?.file.size ?? 0);
  let file: Blob | undefined = picked?.file ?? before?.file;
  let record = before;
  let urls = new Map<number, string>();
  let stop = new AbortController();
  const name = before?.name ?? picked?.file.name ?? "";
  const upload: Upload = { name, state: () => state, mediaId: () => record?.mediaId, tell, file: giveFile };

  function tell(happened: UploadEvent): void {
    const next = step(state, happened);
    state = next.state;
    for (const todo of next.todo) perform(todo);
    changed(upload);
    if (state.phase === "ready" || state.phase === "cancelled") void forget();
  }

  function perform(todo: UploadEffect): void {
    switch (todo.t) {
      case "begin":
        return void attempt(begin);
      case "send":
        return void attempt(() => send(todo.part), todo.part);
      case "stop":
        stop.abort();
        stop = new AbortController();
        return;
      case "complete":
        return void attempt(complete);
      case "look":
        setTimeout(() => void attempt(look), todo.inMs);
        return;
      case "rest":
        setTimeout(() => tell({ t: "rested" }), todo.ms);
        return;
      case "give-up":
        return void giveUp();
    }
  }

  async function attempt(act: () => Promise<void>, part?: number): Promise<void> {
    const { signal } = stop;
    try {
      await act();
    } catch (error) {
      if (signal.aborted) return;
      const code = isProblem(error) ? error.code : "network";
      const status = isProblem(error) ? error.status : 0;
      const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
      tell({ t: "broke", code, isFinal, ...(part !== undefined && { part }) });
      if (!navigator.onLine) tell({ t: "offline" });
    }
  }

  async function begin(): Promise<void> {
    if (!file) return tell({ t: "file-lost" });
    if (record) return goOn(record.uploadId);
    const picking = picked?.file;
    const body = {
      filename: name,
      sizeBytes: file.size,
      contentType: picking?.type ?? "",
      ...(await checksumOf(file).then((sha256) => sha256 && { sha256 })),
    };
    const begun = await signedIn(() => api.post("/v1/uploads", { body }));
    urls = new Map(begun.parts.map(({ partNumber, url }) => [partNumber, url]));
    record = {
      uploadId: begun.uploadId,
      mediaId: begun.mediaId,
      place,
      name,
      type: body.contentType,
      ...(await kinOf(file)),
    };
    await keep();
    tell({ t: "placed", partSizeBytes: begun.partSizeBytes, arrived: [] });
  }

  async function goOn(uploadId: string): Promise<void> {
    const there = await signedIn(() => api.get("/v1/uploads/{uploadId}", { path: { uploadId } }));
    if (there.state === "ready") return tell({ t: "ready" });
    if (there.state === "failed" || there.state === "aborted") {
      return tell({ t: "broke", code: there.failure?.code ?? "upload.state", isFinal: true });
    }
    if (there.state !== "open") return tell({ t: "verifying" });
    const arrived = there.parts.map(({ PartNumber }) => PartNumber);
    tell({ t: "placed", partSizeBytes: there.partSizeBytes, arrived });
  }

  async function send(part: number): Promise<void> {
    const { signal } = stop;
    const uploadId = record?.uploadId ?? "";
    const url = urls.get(part) ?? (await freshAddress(uploadId, part));
    urls.delete(part);
    const from = (part - 1) * state.partSizeBytes;
    const body = file?.slice(from, from + state.partSizeBytes);
    if (!body || !(await isReadable(body))) return tell({ t: "file-lost" });
    if (signal.aborted) return;
    const progress = (bytes: number) => !signal.aborted && tell({ t: "sent", part, bytes });
    const { status, code } = await sendPart(url, body, { signal, progress });
    if (signal.aborted) return;
    if (status >= 200 && status < 300) return tell({ t: "arrived", part });
    // An address that has expired is replaced at the next attempt.
    tell({ t: "broke", part, code, isFinal: code === "upload.state" });
    if (!navigator.onLine) tell({ t: "offline" });
  }

  async function freshAddress(uploadId: string, partNumber: number): Promise<string> {
    const path = { uploadId, partNumber };
    return (await signedIn(() => api.get("/v1/uploads/{uploadId}/parts/{partNumber}", { path }))).url;
  }

  async function complete(): Promise<void> {
    const path = { uploadId: record?.uploadId ?? "" };
    const { state: now } = await signedIn(() => api.post("/v1/uploads/{uploadId}/complete", { path, body: {} }));
    tell(now === "ready" ? { t: "ready" } : { t: "verifying" });
  }

  async function look(): Promise<void> {
    if (state.phase === "checking") await goOn(record?.uploadId ?? "");
  }

  async function giveUp(): Promise<void> {
    const uploadId = record?.uploadId;
    if (uploadId) await api.delete("/v1/uploads/{uploadId}", { path: { uploadId } }).catch(() => undefined);
  }

  async function giveFile(again: Picked): Promise<boolean> {
    if (record && (await sampleOf(again.file)) !== record.sample) return false;
    file = again.file;
    if (record && again.handle) {
      record = { ...record, handle: again.handle };
      await keep();
    }
    tell({ t: "file-found" });
    return true;
  }

  async function kinOf(blob: Blob) {
    const kin = { sizeBytes: blob.size, sample: await sampleOf(blob) };
    if (picked?.handle) return { ...kin, handle: picked.handle };
    return blob.size <= keepBytesMax && picked ? { ...kin, file: picked.file } : kin;
  }

  /** A browser that keeps nothing uploads all the same, but not beyond a reload. */
  async function keep(): Promise<void> {
    const now = record;
    if (now)
      await kept()
        .then((studio) => studio.put("uploads", now))
        .catch(() => undefined);
  }

  async function forget(): Promise<void> {
    const now = record;
    if (now)
      await kept()
        .then((studio) => studio.delete("uploads", now.uploadId))
        .catch(() => undefined);
  }

  return upload;
}

/** A file that was moved or changed since it was chosen cannot be read any more. */
async function isReadable(part: Blob): Promise<boolean> {
  return part
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false);
}
