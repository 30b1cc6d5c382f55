import { PasskeyId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { ownAct, sessionBegun } from "../acts.ts";
import type { Operation } from "../operation.ts";
import { absent, passkeyWrong } from "../problem-of.ts";
import { AuthUser, Instant, Session, Status } from "../shapes.ts";

const tag = "passkeys";

const Base64Url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/, "Not base64url.")
  .openapi({ example: "AAAA" });
const PasskeyName = z.string().trim().min(1).max(64).openapi({ example: "Laptop" });
const Transports = z.array(z.string().max(20)).max(10);
const Descriptor = z.object({
  id: Base64Url,
  type: z.literal("public-key").optional(),
  transports: Transports.optional(),
});
const Extensions = z.record(z.string().max(100), z.unknown()).openapi({ type: "object" });
const userVerification = z.string().max(20).optional();

const credential = {
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).nullish(),
  clientExtensionResults: Extensions.optional(),
};

/** `PublicKeyCredential.toJSON()` after `navigator.credentials.create` (WebAuthn Level 3, 5.1.8). */
const Registration = z.object({
  ...credential,
  response: z
    .object({ clientDataJSON: Base64Url, attestationObject: Base64Url, transports: Transports.optional() })
    .loose(),
});

/** `PublicKeyCredential.toJSON()` after `navigator.credentials.get`. */
const Assertion = z.object({
  ...credential,
  response: z
    .object({
      clientDataJSON: Base64Url,
      authenticatorData: Base64Url,
      signature: Base64Url,
      userHandle: Base64Url.nullish(),
    })
    .loose(),
});

const RegistrationOptions = z
  .object({
    challenge: Base64Url,
    rp: z.object({ id: z.string().max(253), name: z.string().max(100) }),
    user: z.object({ id: Base64Url, name: z.string().max(254), displayName: z.string().max(254) }),
    pubKeyCredParams: z
      .array(z.object({ alg: z.number().int().min(-65_535).max(0), type: z.literal("public-key") }))
      .max(20),
    timeout: z.number().int().min(0).max(600_000).optional(),
    attestation: z.string().max(20).optional(),
    excludeCredentials: z.array(Descriptor).max(100).optional(),
  })
  .loose()
  .openapi("PasskeyRegistrationOptions");

const AssertionOptions = z
  .object({
    challenge: Base64Url,
    rpId: z.string().max(253).optional(),
    timeout: z.number().int().min(0).max(600_000).optional(),
    userVerification,
    allowCredentials: z.array(Descriptor).max(100).optional(),
  })
  .loose()
  .openapi("PasskeySignInOptions");

const Passkey = z
  .strictObject({
    id: PasskeyId,
    name: PasskeyName.nullish(),
    userId: UserId,
    credentialID: Base64Url,
    publicKey: z.string().max(2000),
    counter: z.number().int().min(0).max(4_294_967_295),
    deviceType: z.string().max(20),
    backedUp: z.boolean(),
    transports: z.string().max(100).nullish(),
    aaguid: z.string().max(40).nullish(),
    createdAt: Instant.nullish(),
  })
  .openapi("Passkey");

/** Sign-in with a device instead of a password (WebAuthn). The options go to the browser, its answer comes back here. */
export const passkeyOperations: Operation[] = [
  {
    operationId: "passkeyRegistrationOptions",
    method: "get",
    path: "/passkey/generate-register-options",
    summary: "Gives what `navigator.credentials.create` needs to make a passkey.",
    tag,
    session: true,
    ownerOnly: true,
    query: z.strictObject({ name: PasskeyName.optional() }),
    answer: RegistrationOptions,
    problems: [],
  },
  {
    operationId: "registerPasskey",
    method: "post",
    path: "/passkey/verify-registration",
    summary: "Stores the passkey that the browser created.",
    tag,
    session: true,
    ownerOnly: true,
    body: z.strictObject({ response: Registration, name: PasskeyName.optional() }),
    answer: Passkey,
    problems: ["auth.code", "auth.origin"],
    acts: ownAct("passkey.added"),
  },
  {
    operationId: "passkeySignInOptions",
    method: "get",
    path: "/passkey/generate-authenticate-options",
    summary: "Gives what `navigator.credentials.get` needs to sign in with a passkey.",
    tag,
    session: false,
    answer: AssertionOptions,
    problems: [],
  },
  {
    operationId: "signInWithPasskey",
    method: "post",
    path: "/passkey/verify-authentication",
    summary: "Signs in with the answer of a passkey.",
    tag,
    session: false,
    body: z.strictObject({ response: Assertion }),
    answer: z
      .object({ session: Session.extend({ token: z.string().max(128) }), user: AuthUser.optional() })
      .openapi("SignedInWithPasskey"),
    problems: ["auth.code", "auth.credentials", "auth.banned", "auth.origin"],
    meanings: { PASSKEY_NOT_FOUND: passkeyWrong },
    acts: sessionBegun("passkey"),
  },
  {
    operationId: "listPasskeys",
    method: "get",
    path: "/passkey/list-user-passkeys",
    summary: "Lists the user's passkeys.",
    tag,
    session: true,
    answer: z.array(Passkey).max(100),
    problems: [],
  },
  {
    operationId: "renamePasskey",
    method: "post",
    path: "/passkey/update-passkey",
    summary: "Renames a passkey.",
    tag,
    session: true,
    ownerOnly: true,
    body: z.strictObject({ id: PasskeyId, name: PasskeyName }),
    answer: z.strictObject({ passkey: Passkey }).openapi("RenamedPasskey"),
    problems: ["resource.missing", "auth.origin"],
    meanings: { 401: absent },
  },
  {
    operationId: "removePasskey",
    method: "post",
    path: "/passkey/delete-passkey",
    summary: "Removes a passkey.",
    tag,
    session: true,
    ownerOnly: true,
    body: z.strictObject({ id: PasskeyId }),
    answer: Status,
    problems: ["resource.missing", "auth.origin"],
    meanings: { 401: absent },
    acts: ownAct("passkey.removed"),
  },
];
