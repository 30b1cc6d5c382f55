import type { Actor, BaseCtx } from "@edgewise/chassis/context";
import { signedIn } from "@edgewise/chassis/permissions";
import { prepared } from "@edgewise/chassis/prepared";
import { Problem } from "@edgewise/chassis/problem";
import { organisationRoles, roles } from "@edgewise/contracts/actor";
import { OrganisationId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { eq, sql } from "drizzle-orm";
import { organisationRoleOf, rolesOf } from "../auth/roles.ts";
import { members, organisations, users } from "../schema.ts";
import { createProfile } from "./create-profile.ts";
import { CaptionLanguage, CaptionsByDefault, hideableShape, VisibilityFields } from "./fields.ts";
import { Handle } from "./handle.ts";
import { type Profile, profiles } from "./tables.ts";

const Membership = z
  .object({
    id: OrganisationId,
    name: z.string().max(200).openapi({ example: "Analytical Society" }),
    slug: z.string().max(100).openapi({ example: "analytical-society" }),
    role: z.enum(organisationRoles).openapi({ example: "member" }),
  })
  .openapi("Membership");

/** Everything that a person may know of their own account. */
export const Me = z
  .object({
    id: UserId,
    handle: Handle,
    ...hideableShape,
    visibility: VisibilityFields,
    captionsByDefault: CaptionsByDefault,
    captionLanguage: CaptionLanguage.nullable(),
    email: z.email().max(254).openapi({ example: "ada@example.org" }),
    emailVerified: z.boolean().openapi({ example: true }),
    roles: z
      .array(z.enum(roles))
      .max(roles.length)
      .openapi({ example: ["learner", "creator"] }),
    organisations: z.array(Membership).max(1000),
    impersonatedBy: z
      .object({ id: UserId, name: z.string().max(200).openapi({ example: "Grace Hopper" }) })
      .nullable()
      .openapi({ description: "The administrator who is acting as this user; null if nobody is." }),
    version: z.number().int().min(1).max(1e9).openapi({ example: 3, description: "What the ETag holds." }),
  })
  .openapi("Me");
export type Me = z.infer<typeof Me>;

const Memberships = z.array(z.object({ id: z.string(), name: z.string(), slug: z.string(), role: z.string() }));

/** As JSON, so that the whole account takes one query. */
const memberships = sql<string>`(SELECT json_group_array(json_object(
    'id', ${organisations.id}, 'name', ${organisations.name}, 'slug', ${organisations.slug}, 'role', ${members.role}))
  FROM ${members} JOIN ${organisations} ON ${organisations.id} = ${members.organizationId}
  WHERE ${members.userId} = ${users.id})`;

const accountOf = prepared((db) =>
  db
    .select({ user: users, profile: profiles, memberships })
    .from(users)
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .where(eq(users.id, sql.placeholder("userId")))
    .prepare(),
);

/** What the actor's account is beside the profile. */
export type Account = Pick<Me, "email" | "emailVerified" | "roles" | "organisations" | "impersonatedBy">;

/**
 * The actor's profile and account, in one query, two when an admin acts as them. Who has no profile yet gets one. Throws
 * `auth.invalid` when the account is gone.
 */
export async function ownAccount(ctx: BaseCtx): Promise<{ profile: Profile; account: Account }> {
  const actor = signedIn(ctx);
  const row = await accountOf(ctx).get({ userId: actor.id });
  if (!row) throw new Problem("auth.invalid", "This account does not exist any more.");
  const { id, name, email, emailVerified, role } = row.user;
  const organisations = Memberships.parse(JSON.parse(row.memberships)).map((membership) => ({
    ...membership,
    role: organisationRoleOf(membership.role),
  }));
  return {
    profile: row.profile ?? (await createProfile(ctx, { id, name, email })),
    account: {
      ...{ email, emailVerified, roles: rolesOf(role), organisations },
      impersonatedBy: await actingAdmin(ctx, actor),
    },
  };
}

/** Who is behind the actor, by name, so that they see at every moment as whom they act. */
async function actingAdmin(ctx: BaseCtx, { impersonatorId }: Actor): Promise<Me["impersonatedBy"]> {
  if (impersonatorId === null) return null;
  const admin = await ctx.db.select({ name: users.name }).from(users).where(eq(users.id, impersonatorId)).get();
  return { id: impersonatorId, name: admin?.name ?? "" };
}

/** A profile and its account as they are answered to their owner. */
export function shownToOwner(profile: Profile, account: Account): Me {
  const { userId, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = profile;
  return { id: userId, ...fields, ...account };
}

/** The actor's own account, whole. */
export async function myProfile(ctx: BaseCtx): Promise<Me> {
  const { profile, account } = await ownAccount(ctx);
  return shownToOwner(profile, account);
}
