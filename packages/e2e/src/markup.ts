import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether the system can run the checker. */
export const hasJava = spawnSync("java", ["-version"]).status === 0;

/** For a run of a second the optimizing compiler costs more than it saves. The HTML schemas need a deep stack. */
const java = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"];

interface Message {
  type: "error" | "info";
  subType?: "warning";
  url: string;
  message: string;
  extract?: string;
}

/** What the Nu Html Checker (vnu) finds wrong with these documents, by their names, one line a mistake. */
export function mistakesIn(documents: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "edgewise-html-"));
  try {
    const names = Object.keys(documents);
    const files = names.map((name, i) => {
      const file = join(folder, `${i}.html`);
      writeFileSync(file, documents[name] ?? "");
      return file;
    });
    const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
    const { stdout } = spawnSync(
      "java",
      [...java, "-jar", jar, "--stdout", "--format", "json", "--exit-zero-always", ...files],
      {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      },
    );
    const { messages }: { messages: Message[] } = JSON.parse(stdout);
    return messages
      .filter(({ type, subType }) => type === "error" || subType === "warning")
      .map(
        ({ url, message, extract }) => `${names[Number(/(\d+)\.html$/.exec(url)?.[1])]}: ${message} ${extract ?? ""}`,
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
