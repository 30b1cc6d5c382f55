import type { Changes } from "./changes.ts";
import { constant } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { gatewayBindings } from "./templates/service-config.ts";

/** Puts a service behind the gateway: its bindings in the root configuration and its path in the routing table. */
export function addGatewayRoute(changes: Changes, service: string, _path: string): void {
  changes.edit("wrangler.toml", (text) => {
    if (text.includes(`binding = "${constant(service)}"`))
      throw new Refusal(`${constant(service)} is already a binding.`);
    return afterLastTable(text, "[[services]]", gatewayBindings(service));
  });
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
