import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, type OpenApi, type Part } from "./document.ts";

/** Two services describe different things under one name. */
export class Clash extends Error {
  override name = "Clash";
}

/**
 * One document out of many. The same component in several services is one component; the same name for different things,
 * or one route in two services, throws `Clash`, which says where.
 */
export function merge(parts: Part[]): Pick<OpenApi, "paths" | "components"> {
  const paths: OpenApi["paths"] = {};
  const components: OpenApi["components"] = {};
  const owners = new Map<string, string>();
  const put = (place: string, target: JsonObject, key: string, value: JsonObject[string], service: string) => {
    const name = `${place}/${key}`;
    const present = target[key];
    if (present !== undefined && !isDeepStrictEqual(present, value)) {
      throw new Clash(`${name} is one thing in ${owners.get(name)} and another in ${service}.`);
    }
    target[key] = value;
    if (!owners.has(name)) owners.set(name, service);
  };
  for (const { service, document } of parts) {
    for (const [kind, entries] of Object.entries(document.components ?? {})) {
      const target = components[kind] ?? {};
      components[kind] = target;
      for (const [key, value] of Object.entries(entries)) put(`components/${kind}`, target, key, value, service);
    }
    for (const [path, item] of Object.entries(document.paths)) {
      const target = paths[path] ?? {};
      paths[path] = target;
      for (const [method, operation] of Object.entries(item)) {
        if (isObject(target[method]))
          throw new Clash(`${method} ${path} is in ${owners.get(`${path}/${method}`)} and in ${service}.`);
        put(path, target, method, operation, service);
      }
    }
  }
  return { paths, components };
}
