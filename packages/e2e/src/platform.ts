import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    origin: string;
    state: string;
  }
}

/** Where the platform of this run is reached. */
export function origin(): string {
  return inject("origin");
}

/** The local state folder of that platform. */
export function state(): string {
  return inject("state");
}
