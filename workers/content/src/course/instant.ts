import { z } from "@hono/zod-openapi";

/** A moment on the wire. */
export const Instant = z.string().max(30).meta({ format: "date-time", example: "2026-11-01T09:00:00.000Z" });
