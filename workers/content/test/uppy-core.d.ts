// What the tests use of @uppy/core. Its own types bring the DOM's, which contradict those of Workers.

interface UppyFile {
  id: string;
  size: number | null;
  response?: { body?: { key?: string; location?: string } };
}

interface UppyResult {
  successful?: UppyFile[];
  failed?: UppyFile[];
}

export default class Uppy {
  constructor(options: { logger: Record<"debug" | "warn" | "error", () => void> });
  use<O>(plugin: new (uppy: Uppy, options: O) => object, options: O): this;
  on(event: "file-added" | "s3-multipart:part-uploaded", hear: (file: UppyFile) => void): this;
  addFile(file: { name: string; type: string; data: Blob }): string;
  setFileMeta(id: string, meta: Record<string, unknown>): void;
  upload(): Promise<UppyResult | undefined>;
  retryAll(): Promise<UppyResult | undefined>;
  cancelAll(): void;
}
