import type { ServiceName } from "@edgewise/contracts/services";
import type { Env, Upstream } from "./env.ts";

/** The binding that a service's requests go over. */
export function upstream(env: Env, service: ServiceName): Upstream {
  switch (service) {
    case "identity":
      return env.IDENTITY;
    case "content":
      return env.CONTENT;
  }
}
