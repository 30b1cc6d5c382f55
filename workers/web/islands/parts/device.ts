import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import { studioName } from "../studio/studio-name.ts";
import type { Range } from "./ranges.ts";

/** What a player says about a lesson, as `PUT /v1/lessons/{lessonId}/progress` takes it. */
export interface ReportBody {
  positionSeconds?: number;
  watched?: Range[];
  completed?: true;
  reportedAt: string;
}

/** A report that has not arrived yet, or of which nobody knows. */
export interface KeptReport {
  /** Also its Idempotency-Key, so that a repeat does nothing. */
  id: string;
  lessonId: string;
  /** Whose it is; null when nobody was signed in. */
  who: string | null;
  body: ReportBody;
  /** It may have been sent: it is only ever sent again as it is. */
  attempted: boolean;
}

/** A lesson that can be read without a connection. */
export interface KeptLesson {
  /** Its page's path, with the language. */
  path: string;
  title: string;
  course: string;
  language: string;
  keptAt: number;
  /** What else belongs to it: captions, pictures, the document itself. */
  files: string[];
}

interface Device extends DBSchema {
  reports: { key: string; value: KeptReport };
  lessons: { key: string; value: KeptLesson; indexes: { keptAt: number } };
  positions: { key: string; value: { lessonId: string; seconds: number } };
  drafts: { key: string; value: { lessonId: string; text: string; at: string } };
  facts: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

/** What this browser keeps for its user. Rejects where browsers keep nothing, as some private windows do. */
export function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>("edgewise", 1, {
    upgrade(database) {
      database.createObjectStore("reports", { keyPath: "id" });
      database.createObjectStore("lessons", { keyPath: "path" }).createIndex("keptAt", "keptAt");
      database.createObjectStore("positions", { keyPath: "lessonId" });
      database.createObjectStore("drafts", { keyPath: "lessonId" });
      database.createObjectStore("facts");
    },
    // A newer version waits for nobody: this one steps aside and is opened again when it is needed.
    blocking: (_from, _to, event) => {
      (event.target as unknown as { close(): void }).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/**
 * Forgets what is someone's own, when they sign out: drafts, positions, the lessons they read, what they did not save in the
 * studio. Reports that have not arrived stay: they bear their owner's id and are sent for nobody else.
 */
export async function forgetPerson(): Promise<void> {
  void deleteDB(studioName);
  const database = await device();
  const stores = ["lessons", "positions", "drafts", "facts"] as const;
  const forgetting = database.transaction(stores, "readwrite");
  await Promise.all([...stores.map((name) => forgetting.objectStore(name).clear()), forgetting.done]);
}
