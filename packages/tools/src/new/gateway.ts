import { addCase, addImport, addMember, addToArray, addToObject, keysOf } from "./anchors.ts";
import type { Changes } from "./changes.ts";
import type { Entity } from "./entity.ts";
import { constant, key, pascal } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { gatewayBindings } from "./templates/service-config.ts";

const source = "workers/gateway/src";
const tagsFile = "packages/tools/src/openapi/tags.ts";

/** Makes a service known to the gateway: its bindings, where its requests go, and whom /healthz asks. */
export function bindToGateway(changes: Changes, service: string): void {
  const binding = constant(service);
  changes.edit("wrangler.toml", (text) => {
    if (text.includes(`binding = "${binding}"`)) throw new Refusal(`${binding} is already a binding.`);
    return afterLastTable(text, "[[services]]", gatewayBindings(service));
  });
  changes.edit(`${source}/env.ts`, (text) => {
    const typed = addImport(text, `import type { ${pascal(service)}Rpc } from "@edgewise/contracts/rpc/${service}";`);
    return addMember(typed, "Env", `${binding}: Upstream;\n${binding}_RPC: ${pascal(service)}Rpc;`);
  });
  changes.edit(`${source}/upstream.ts`, (text) =>
    addCase(text, "upstream", `case "${service}":\nreturn env.${binding};`),
  );
  changes.edit(`${source}/health/healthz.route.ts`, (text) =>
    addToObject(text, "peers", `${key(service)}: c.env.${binding}_RPC`),
  );
  changes.edit("workers/gateway/test/gateway.ts", (text) => {
    const well = "{ health: async () => ({ ok: true, checks: {} }) }";
    return addToObject(text, "env", `${binding}: service("${service}", seen), ${binding}_RPC: ${well}`);
  });
}

/** Makes sure that an entity's path is in the routing table, signed-in callers only, and described in the API. */
export function routeTo(changes: Changes, entity: Entity): void {
  const prefix = `/v1/${entity.path}`;
  if (!(changes.text(`${source}/routes.ts`) ?? "").includes(`prefix: "${prefix}"`)) {
    const rest = `access: "signed-in", rate: "by-method", bodyBytesMax: 64 * kib, shows: "data"`;
    changes.edit(`${source}/routes.ts`, (text) =>
      addToArray(text, "routes", `{ prefix: "${prefix}", to: "${entity.service}", ${rest} }`),
    );
  }
  if (!keysOf(changes.text(tagsFile) ?? "", "tags").includes(entity.path)) {
    changes.edit(tagsFile, (text) =>
      addToObject(text, "tags", `${key(entity.path)}: "What can be done with ${entity.wordPlural}."`),
    );
  }
}

/** Adds a block behind the last table of a kind in a TOML file, or at its end. */
export function afterLastTable(text: string, header: string, block: string): string {
  const last = text.lastIndexOf(`\n${header}`);
  if (last < 0) return `${text.trimEnd()}\n${block}`;
  const next = text.slice(last + 1 + header.length).search(/\n+(?:#[^\n]*\n)*\[/);
  if (next < 0) return `${text.trimEnd()}\n${block}`;
  const at = last + 1 + header.length + next;
  return `${text.slice(0, at)}\n${block.trimEnd()}${text.slice(at)}`;
}
