import { SourceMap } from "node:module";
import { dirname, resolve } from "node:path";
import type { ParsedStack } from "vitest";
import type { TestModule } from "vitest/node";
import { z } from "zod";

/** The pools in which vitest itself maps a stack back to the source. */
const mapped = new Set(["forks", "threads", "vmForks", "vmThreads"]);

const Entry = z.object({ originalLine: z.number(), originalColumn: z.number(), originalSource: z.string() });

/**
 * Where a frame of a test stands in the source. Stacks from workerd count the lines of the code that vite made of a file,
 * which are a few lines off; vitest leaves them so.
 */
export function originalPosition(module: TestModule, frame: ParsedStack): ParsedStack {
  if (mapped.has(module.project.config.pool)) return frame;
  const map = module.viteEnvironment?.moduleGraph.getModuleById(frame.file)?.transformResult?.map;
  if (!map || !("version" in map)) return frame;
  const sourceMap = new SourceMap({ ...map, file: frame.file, sourceRoot: "", sourcesContent: [] });
  const entry = Entry.safeParse(sourceMap.findEntry(frame.line - 1, frame.column - 1));
  if (!entry.success) return frame;
  const { originalLine, originalColumn, originalSource } = entry.data;
  return {
    ...frame,
    file: resolve(dirname(frame.file), originalSource),
    line: originalLine + 1,
    column: originalColumn + 1,
  };
}
