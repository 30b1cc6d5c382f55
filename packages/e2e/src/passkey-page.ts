import { passkeyClient } from "@better-auth/passkey/client";
import { createAuthClient } from "better-auth/client";

const client = createAuthClient({ basePath: "/v1/auth", plugins: [passkeyClient()] });

/** What a page does with passkeys, by the authentication library's own browser client. */
const page = {
  signIn: (email: string, password: string) => client.signIn.email({ email, password }),
  register: (name: string) => client.passkey.addPasskey({ name }),
  signOut: () => client.signOut(),
  signInWithPasskey: () => client.signIn.passkey(),
};
export type PasskeyPage = typeof page;
Object.assign(globalThis, { passkeys: page });
