import { OrganisationId, SessionId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";

/** An email address, in lower case. */
export const Email = z
  .email()
  .max(254)
  .transform((address) => address.toLowerCase())
  .openapi({ type: "string", format: "email", maxLength: 254, example: "ada@edgewise.example" });

/** An existing password: it may predate today's rules. */
export const Password = z.string().min(1).max(128).openapi({ example: "correct horse battery staple" });

/** A new password. */
export const NewPassword = z
  .string()
  .min(10, "At least 10 characters.")
  .max(128, "At most 128 characters.")
  .openapi({ example: "correct horse battery staple" });

/** A person's name as they write it. */
export const Name = z.string().trim().min(1).max(100).openapi({ example: "Ada Lovelace" });

/** Where to redirect afterwards: a path on this site. */
export const ReturnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/, "A path on this site, beginning with one slash.")
  .openapi({ example: "/welcome" });

export const Instant = z.iso.datetime().max(30).openapi({ example: "2026-11-22T08:00:00.000Z" });

export const Status = z.object({ status: z.boolean() }).openapi("AuthStatus", { example: { status: true } });

/** The account as its owner sees it in authentication responses. */
export const AuthUser = z
  .strictObject({
    id: UserId,
    name: z.string().max(100),
    email: z.string().max(254),
    emailVerified: z.boolean(),
    image: z.string().max(2000).nullable().optional(),
    role: z.string().max(100).nullable().optional(),
    banned: z.boolean().nullable().optional(),
    banReason: z.string().max(500).nullable().optional(),
    banExpires: Instant.nullable().optional(),
    twoFactorEnabled: z.boolean().nullable().optional(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("AuthUser", {
    example: {
      id: "usr_01kah3v2m8q5x7w9y1z3b5d7f9",
      name: "Ada Lovelace",
      email: "ada@edgewise.example",
      emailVerified: true,
      createdAt: "2026-11-22T08:00:00.000Z",
      updatedAt: "2026-11-22T08:00:00.000Z",
    },
  });

/** A random secret as the library makes them. */
export const Token = z.string().min(1).max(2000).openapi({ example: "r4nd0m" });

/** A session, without the secret that proves it. */
export const Session = z
  .strictObject({
    id: SessionId,
    userId: UserId,
    expiresAt: Instant,
    createdAt: Instant,
    updatedAt: Instant,
    ipAddress: z.string().max(64).nullable().optional(),
    userAgent: z.string().max(1000).nullable().optional(),
    impersonatedBy: UserId.nullable().optional(),
    activeOrganizationId: OrganisationId.nullable().optional(),
  })
  .openapi("Session");

export const SignedIn = z
  .strictObject({
    redirect: z.boolean().optional(),
    token: z.string().max(128).optional(),
    url: z.string().max(500).optional(),
    user: AuthUser.optional(),
    twoFactorRedirect: z.boolean().optional(),
    twoFactorMethods: z.array(z.string().max(20)).max(10).optional(),
  })
  .openapi("SignedIn");
