import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { studioName } from "./studio-name.ts";

/** An upload that continues after a reload. */
export interface KeptUpload {
  uploadId: string;
  mediaId: string;
  /** The page and field that it is for. */
  place: string;
  name: string;
  type: string;
  sizeBytes: number;
  /** Of the file's beginning and end, so that another file of its name is not taken for it. */
  sample: string;
  /** The file itself where it is small, or the way to it where the browser gives one. */
  file?: File;
  handle?: FileSystemFileHandle;
}

/** What was typed and not saved yet. */
export interface KeptDraft {
  /** The path of the form. */
  place: string;
  /** The version that it was typed into. */
  version: string;
  fields: Record<string, string>;
  at: string;
}

interface Studio extends DBSchema {
  uploads: { key: string; value: KeptUpload; indexes: { place: string } };
  drafts: { key: string; value: KeptDraft };
}

let opened: Promise<IDBPDatabase<Studio>> | undefined;

/** What this browser keeps of what is being made. Rejects where browsers keep nothing. */
export function kept(): Promise<IDBPDatabase<Studio>> {
  opened ??= openDB<Studio>(studioName, 1, {
    upgrade(database) {
      database.createObjectStore("uploads", { keyPath: "uploadId" }).createIndex("place", "place");
      database.createObjectStore("drafts", { keyPath: "place" });
    },
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}
