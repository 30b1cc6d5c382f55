import { z } from "@hono/zod-openapi";

/**
 * The path of a file inside a package: up to eight plain segments. No segment begins with a dot or a tilde, so a path
 * can neither leave its package nor be taken for a ticket.
 */
export const PackagePath = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*){0,7}$/, "Not a plain relative path.")
  .meta({ example: "720p/segment-001.m4s", description: "Path of a file inside its package." });
