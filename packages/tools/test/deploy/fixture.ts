import { tree } from "../tree.ts";

const service = (name: string, asks: string, more = "") => `name = "two-${name}"
main = "src/index.ts"
compatibility_date = "2026-11-01"
workers_dev = false
services = [{ binding = "PEER", service = "two-${asks}" }]
[vars]
TOKEN_ISSUER = "https://placeholder.example"
PUBLIC_ORIGIN = "http://localhost:8787"
[[d1_databases]]
binding = "DB"
database_name = "two-${name}"
database_id = "00000000-0000-4000-8000-000000000000"
migrations_dir = "../../migrations/${name}"
${more}`;

const inbox = `[[queues.consumers]]
queue = "two-identity-inbox"
dead_letter_queue = "two-identity-inbox-dead"
[[r2_buckets]]
binding = "FILES"
bucket_name = "two-files"
`;

/** A gateway before two services that ask each other. */
export function platform(over: Record<string, string> = {}): string {
  return tree({
    "wrangler.toml": `name = "two-gateway"
main = "workers/gateway/src/index.ts"
compatibility_date = "2026-11-01"
workers_dev = true
services = [{ binding = "NOTES", service = "two-notes" }]
[vars]
PUBLIC_ORIGIN = "http://localhost:8787"
`,
    "workers/notes/wrangler.toml": service("notes", "identity"),
    "workers/identity/wrangler.toml": service("identity", "notes", inbox),
    ...over,
  });
}
