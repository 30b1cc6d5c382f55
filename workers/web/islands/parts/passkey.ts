import { newClient } from "@edgewise/client/client";
import type { OptionsOf } from "@edgewise/client/operations";

type Assertion = OptionsOf<"/v1/auth/passkey/verify-authentication", "post">["body"]["response"];
type Registration = OptionsOf<"/v1/auth/passkey/verify-registration", "post">["body"]["response"];

const api = newClient();

/** Whether this browser can make and use passkeys as we ask for it (WebAuthn Level 3). */
export function knowsPasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";
}

/** Whether the browser offers passkeys among what it fills in. */
export async function offersPasskeys(): Promise<boolean> {
  return knowsPasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;
}

/**
 * Signs in with a passkey that the visitor chooses; `fill` waits until they choose one among what the browser offers to
 * fill in. Rejects with `ApiProblem`, or with the browser's `NotAllowedError` when none was chosen.
 */
export async function signInWithPasskey(how: { fill: boolean; signal: AbortSignal }): Promise<void> {
  const options = await api.get("/v1/auth/passkey/generate-authenticate-options", { signal: how.signal });
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
    signal: how.signal,
    ...(how.fill && { mediation: "conditional" }),
  });
  await api.post("/v1/auth/passkey/verify-authentication", { body: { response: jsonOf(credential) as Assertion } });
}

/** Creates a passkey with this name for the signed-in person. Rejects like `signInWithPasskey`. */
export async function addPasskey(name: string): Promise<void> {
  const options = await api.get("/v1/auth/passkey/generate-register-options", { query: { name } });
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
  });
  const response = jsonOf(credential) as Registration;
  await api.post("/v1/auth/passkey/verify-registration", { body: { name, response } });
}

/** What the browser made, as JSON; nothing of ours stands between it and identity, which checks it. */
function jsonOf(credential: Credential | null): unknown {
  return (credential as PublicKeyCredential | null)?.toJSON();
}
