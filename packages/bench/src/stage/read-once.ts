import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Reads every file below a folder to its end, so that the system has it in memory: what is measured afterwards is the
 * size of a catalogue, and not this machine's disk.
 */
export async function readOnce(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    for await (const _ of createReadStream(join(entry.parentPath, entry.name), { highWaterMark: 4 * 1024 * 1024 }));
  }
}
