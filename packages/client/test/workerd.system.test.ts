import { execFileSync } from "node:child_process";
import { convertV4MiniflareOptions, Miniflare, type Request, Response } from "miniflare";
import { expect, it, onTestFinished } from "vitest";

it("asks over a service binding in workerd, repeats with the same key, and keeps its time", async () => {
  const keys: (string | null)[] = [];
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      modules: true,
      script: bundled("example-worker.ts"),
      compatibilityDate: "2026-11-01",
      serviceBindings: {
        PLATFORM: async (request: Request) => {
          if (request.method === "GET") return new Promise<Response>(() => {});
          keys.push(request.headers.get("Idempotency-Key"));
          const { title } = (await request.json()) as { title: string };
          if (keys.length === 1) return Response.json({}, { status: 503 });
          return Response.json({ id: `crs_${title}` }, { status: 201 });
        },
      },
    }),
  );
  onTestFinished(() => worker.dispose());
  const answer = await worker.dispatchFetch("http://localhost/");
  expect(await answer.json()).toEqual({ id: "crs_Tea", late: "timeout" });
  expect(keys).toEqual([expect.any(String), keys[0]]);
});

function bundled(file: string): string {
  const path = new URL(file, import.meta.url).pathname;
  return execFileSync("bun", ["build", path, "--format=esm"], { encoding: "utf8" });
}
