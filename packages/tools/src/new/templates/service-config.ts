import { constant, pascal } from "../names.ts";

/** `wrangler.toml` of a new service: no public address, a database and an inbox queue of its own. */
export function wranglerToml(service: string, databaseId: string): string {
  return `name = "edgewise-${service}"
main = "src/index.ts"
compatibility_date = "2026-11-01"
workers_dev = false
preview_urls = false

[vars]
# Who signs access tokens; the same in every service.
TOKEN_ISSUER = "https://edgewise.example"

[[d1_databases]]
binding = "DB"
database_name = "edgewise-${service}"
database_id = "${databaseId}"
migrations_dir = "../../migrations/${service}"

[[services]]
binding = "IDENTITY"
service = "edgewise-identity"
entrypoint = "Identity"

[[queues.producers]]
binding = "INBOX_GATEWAY"
queue = "edgewise-gateway-inbox"

[[queues.consumers]]
queue = "edgewise-${service}-inbox"
dead_letter_queue = "edgewise-${service}-inbox-dead"
max_batch_size = 25
max_batch_timeout = 1
max_retries = 10

[triggers]
crons = ["* * * * *"]

[observability]
enabled = true
`;
}

/** What the gateway's configuration gains: the service's pages and its questions. */
export function gatewayBindings(service: string): string {
  return `
[[services]]
binding = "${constant(service)}"
service = "edgewise-${service}"

[[services]]
binding = "${constant(service)}_RPC"
service = "edgewise-${service}"
entrypoint = "${pascal(service)}"
`;
}

/** `package.json` of a new service. */
export function packageJson(service: string): string {
  const text = {
    name: `@edgewise/${service}`,
    private: true,
    license: "Apache-2.0",
    type: "module",
    scripts: { test: "vitest run", types: "tsc --noEmit" },
    dependencies: {
      "@edgewise/chassis": "workspace:*",
      "@edgewise/contracts": "workspace:*",
      "@hono/zod-openapi": "catalog:",
      "drizzle-orm": "catalog:",
    },
    devDependencies: {
      "@cloudflare/vitest-plugin": "catalog:",
      "@cloudflare/workers-types": "catalog:",
      "@edgewise/testkit": "workspace:*",
      typescript: "catalog:",
      vitest: "catalog:",
    },
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** `tsconfig.json` of a new service. */
export const tsconfigJson = `{
  "extends": "../../tsconfig.json",
  "compilerOptions": { "types": ["@cloudflare/workers-types", "@cloudflare/vitest-plugin/types"] },
  "include": ["src", "test", "vitest.config.ts"]
}
`;

/** `vitest.config.ts` of a new service. */
export const vitestConfig = `import { serviceTests } from "@edgewise/testkit/vitest";

export default serviceTests({ folder: import.meta.dirname, stubs: ["IDENTITY"] });
`;

/** `README.md` of a new service: the four questions that a reader has. */
export function readme(service: string, entityPlural: string): string {
  return `# ${service}

- **Owns:** ${entityPlural}.
- **Asks:** identity (the keys of access tokens).
- **Emits:** nothing yet.
- **Hears:** nothing yet.
`;
}
