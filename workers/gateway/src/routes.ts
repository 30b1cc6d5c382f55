import type { RateClass } from "./rate-limit/policies.ts";
import type { Destination } from "./targets.ts";

/** One row of the routing table. */
export interface Route {
  /** Matches itself and everything below it; `*` is any one segment, `/` everything. The longest match wins. */
  prefix: string;
  to: Destination | "gateway";
  /** Whether an anonymous caller may pass the gateway; the service still decides for itself. */
  access: "public" | "signed-in";
  /** Which quota a request counts against; for safe methods `by-method` and `form` are `read`, else `write` and `auth`. */
  rate: RateClass | "by-method" | "form";
  bodyBytesMax: number;
  /** Which security headers fit the answer. A page brings its own Content-Security-Policy. */
  shows: "data" | "media" | "page";
  /** The destination reads the session cookie itself, so cookies travel on and come back. */
  cookies?: true;
  /** The edge cache stores what the service marks as public. */
  cached?: true;
  /** Answered by the gateway from several services; it still works while one of them is down. */
  facade?: true;
  /** Only where PUBLIC_ORIGIN is a loopback address. */
  development?: true;
}

const kib = 1024;
const mib = 1024 * kib;

const identity = {
  to: "identity",
  access: "signed-in",
  rate: "by-method",
  bodyBytesMax: 64 * kib,
  shows: "data",
} as const;
const content = { ...identity, to: "content" } as const;
const auth = { ...identity, access: "public", cookies: true } as const;
const open = { access: "public" } as const;
const pages = {
  to: "web",
  ...open,
  rate: "by-method",
  bodyBytesMax: mib,
  shows: "page",
  cookies: true,
  cached: true,
} as const;
const own = { to: "gateway", access: "public", rate: "read", bodyBytesMax: 0 } as const;

/** Where every request goes. To publish a service's path, add one line. */
export const routes: readonly Route[] = [
  { prefix: "/v1/auth", ...auth },
  { prefix: "/v1/auth/sign-in", ...auth, rate: "auth" },
  { prefix: "/v1/auth/sign-up", ...auth, rate: "auth" },
  { prefix: "/v1/auth/two-factor", ...auth, rate: "auth" },
  { prefix: "/v1/auth/change-password", ...auth, rate: "auth" },
  { prefix: "/v1/auth/reset-password", ...auth, rate: "auth" },
  { prefix: "/v1/auth/request-password-reset", ...auth, rate: "auth" },
  { prefix: "/v1/auth/send-verification-email", ...auth, rate: "auth" },
  // Endpoints that we add to the library's need an access token, so a browser's session is exchanged for one.
  { prefix: "/v1/auth/sessions", ...identity },
  { prefix: "/v1/auth/api-keys", ...identity },
  { prefix: "/v1/me", ...identity },
  { prefix: "/v1/users", ...identity, ...open, cached: true },
  { prefix: "/v1/organisations", ...identity },
  { prefix: "/v1/admin", ...identity },
  { prefix: "/dev", ...identity, ...open, shows: "page", development: true },

  { prefix: "/v1/courses", ...content, ...open, cached: true },
  { prefix: "/v1/lessons", ...content, ...open, cached: true },
  { prefix: "/v1/search", ...content, ...open, cached: true, rate: "search" },
  { prefix: "/v1/me/progress", ...content },
  { prefix: "/v1/me/next", ...content },
  { prefix: "/v1/me/notes", ...content },
  { prefix: "/v1/admin/courses", ...content },
  { prefix: "/v1/authoring", ...content, bodyBytesMax: 2 * mib },
  { prefix: "/v1/uploads", ...content, rate: "upload", bodyBytesMax: 2 * mib },
  // A part's signed URL is its own credential; 100 MiB is what a request may carry on every plan.
  { prefix: "/v1/uploads/*/parts", ...content, ...open, rate: "upload", bodyBytesMax: 100 * mib },
  { prefix: "/v1/media", ...content, ...open, rate: "media", bodyBytesMax: 0, shows: "media" },

  { prefix: "/", ...pages },
  // Forms that take a password or a code, or send an email, in every language.
  ...["/sign-in", "/sign-up", "/verify", "/forgot", "/reset", "/account/security"].flatMap((prefix): Route[] => [
    { prefix, ...pages, rate: "form" },
    { prefix: `/*${prefix}`, ...pages, rate: "form" },
  ]),
  // Anything else below these prefixes does not exist, not even as a page.
  { prefix: "/v1", ...own, shows: "data" },

  { prefix: "/v1/home", ...own, shows: "data" },
  { prefix: "/v1/me/dashboard", ...own, access: "signed-in", facade: true, shows: "data" },
  { prefix: "/healthz", ...own, shows: "data" },
  { prefix: "/openapi.json", ...own, shows: "data" },
  { prefix: "/docs", ...own, shows: "page" },
];

/** The table as a tree of path segments. */
interface Node {
  route?: Route;
  below: Map<string, Node>;
}

const root: Node = { below: new Map() };
for (const route of routes) {
  let node = root;
  for (const segment of segmentsOf(route.prefix)) {
    const next: Node = node.below.get(segment) ?? { below: new Map() };
    node.below.set(segment, next);
    node = next;
  }
  node.route = route;
}

/** The row that matches a path; undefined if none does. `/v1/menu` is not below `/v1/me`. */
export function routeOf(path: string): Route | undefined {
  return path.startsWith("/") ? rowBelow(root, segmentsOf(path), 0) : undefined;
}

/** The longest match; a named segment wins over `*`. */
function rowBelow(node: Node, path: string[], at: number): Route | undefined {
  const segment = path[at] ?? "";
  const named = node.below.get(segment);
  const any = segment === "" ? undefined : node.below.get("*");
  return (named && rowBelow(named, path, at + 1)) ?? (any && rowBelow(any, path, at + 1)) ?? node.route;
}

function segmentsOf(path: string): string[] {
  return path === "/" ? [] : path.slice(1).split("/");
}
