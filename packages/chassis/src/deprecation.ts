import { type RouteConfig, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { serializeItem } from "structured-headers";
import type { AppEnv } from "./app.ts";

/** The announced end of a route. Instants are ISO 8601 with a zone; headers carry whole seconds. */
export interface Deprecation {
  /** From when no new code should call the route; may be in the future. */
  since: string;
  /** When the route may stop answering; never before `since`. */
  sunset?: string;
  /** The path that replaces it, which may use parameters of this route: `/v2/courses/{courseId}`. */
  successor?: string;
}

type Responses = RouteConfig["responses"];

/**
 * Announces in every response of the route, problems included, that it will be removed: `Deprecation` (RFC 9745),
 * `Sunset` (RFC 8594) and a `Link` to its successor (RFC 5829). Throws if an instant is invalid or they contradict each
 * other.
 */
export function announce(deprecation: Deprecation): MiddlewareHandler<AppEnv> {
  const { since, sunset } = instants(deprecation);
  const { successor } = deprecation;
  return async (c, next) => {
    await next();
    c.header("Deprecation", serializeItem(since));
    if (sunset) c.header("Sunset", sunset.toUTCString());
    if (successor) c.header("Link", linkTo(filled(successor, c.req.param())), { append: true });
  };
}

/** What the route's description says about its removal. */
export function described(deprecation: Deprecation) {
  const { sunset } = instants(deprecation);
  return { deprecated: true, ...(sunset && { "x-sunset": sunset.toISOString() }) };
}

/** The same responses, with the headers that `announce` adds. A header that the route documents itself stays. */
export function withAnnouncement(deprecation: Deprecation, responses: Responses): Responses {
  const fields = headersOf(deprecation);
  const entries = Object.entries(responses).map(([status, response]) => {
    if ("$ref" in response) return [status, response];
    const { headers } = response;
    if (headers === undefined) return [status, { ...response, headers: fields }];
    if (!(headers instanceof z.ZodObject)) throw new Error(`Describe the headers of ${status} as a zod object.`);
    return [status, { ...response, headers: fields.extend(headers.shape) }];
  });
  return Object.fromEntries(entries);
}

function headersOf(deprecation: Deprecation) {
  const { since, sunset } = instants(deprecation);
  const { successor } = deprecation;
  const field = (description: string, example: string) => z.string().max(500).meta({ description, example });
  return z.object({
    Deprecation: field("From when on nobody should begin to call this (RFC 9745).", serializeItem(since)),
    ...(sunset && { Sunset: field("When this may stop answering (RFC 8594).", sunset.toUTCString()) }),
    ...(successor && { Link: field("What takes its place (RFC 5829).", linkTo(successor)) }),
  });
}

function instants({ since, sunset }: Deprecation): { since: Date; sunset: Date | undefined } {
  const begins = instant(since);
  const ends = sunset === undefined ? undefined : instant(sunset);
  if (ends && ends < begins) throw new Error(`A sunset on ${sunset} is before its deprecation on ${since}.`);
  return { since: begins, sunset: ends };
}

function instant(text: string): Date {
  return new Date(z.iso.datetime({ offset: true }).parse(text));
}

/** The target with the parameters of the request in it, percent-encoded again. */
function filled(path: string, parameters: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = parameters[name];
    return value === undefined ? braces : encodeURIComponent(value);
  });
}

function linkTo(path: string): string {
  return `<${path}>; rel="successor-version"`;
}
