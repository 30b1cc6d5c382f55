import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { workersIn } from "../workspace.ts";
import type { OpenApi, Part } from "./document.ts";

const Loaded = z.object({ newApp: z.custom<() => Describing>((value) => typeof value === "function") });

interface Describing {
  getOpenAPI31Document(options: { openapi: string; info: { title: string; version: string } }): OpenApi;
}

/** What every Worker that has an API says of it. Runs under Bun, which loads the apps without a Workers runtime. */
export async function collect(root: string): Promise<Part[]> {
  const services = workersIn(root).map(({ folder }) => folder);
  const apps = services
    .filter((service) => describes(join(root, "workers", service, "package.json")))
    .map((service) => ({ service, file: join(root, "workers", service, "src/app.ts") }));
  return Promise.all(
    apps.map(async ({ service, file }) => {
      const { newApp } = Loaded.parse(await import(file));
      const info = { title: service, version: "1" };
      return { service, document: newApp().getOpenAPI31Document({ openapi: "3.1.0", info }) };
    }),
  );
}

/** Whether a Worker's routes are written with their descriptions; pages are not. */
function describes(packageFile: string): boolean {
  return readFileSync(packageFile, "utf8").includes('"@hono/zod-openapi"');
}
