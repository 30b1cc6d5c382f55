import type { Env, Upstream } from "./env.ts";
import type { Destination } from "./targets.ts";

/** The binding that a destination's requests go over. */
export function upstream(env: Env, destination: Destination): Upstream {
  switch (destination) {
    case "identity":
      return env.IDENTITY;
    case "content":
      return env.CONTENT;
    case "web":
      return env.WEB;
  }
}
