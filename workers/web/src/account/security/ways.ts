import type { DataOf } from "@edgewise/client/operations";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import type { Visit } from "../../page/visit.ts";
import { type Provider, providersOf } from "../entry/other-ways.tsx";

export type Passkey = DataOf<"/v1/auth/passkey/list-user-passkeys", "get">[number];
type LinkedAccount = DataOf<"/v1/auth/list-accounts", "get">[number];

/** Every way in which the visitor can sign in. */
export interface Ways {
  email: string;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  passkeys: Passkey[];
  /** The providers that are linked, by the name that people know them by. */
  linked: (LinkedAccount & { name: string })[];
  /** What could be linked beside these. */
  providers: Provider[];
}

/** A form of this page that is shown again. */
export interface Refused {
  form: "password" | "totp" | "totp-off" | "recovery" | "passkey" | "provider";
  refusal: Refusal;
}

/** What the sections of the page get. */
export interface Part {
  locale: Locale;
  ways: Ways;
  refused: Refused | undefined;
}

/** The refusal of a form, if it is the one that was refused. */
export function refusalOf({ refused }: Part, form: Refused["form"]): Refusal | undefined {
  return refused?.form === form ? refused.refusal : undefined;
}

/** Asks for all of them at once. */
export async function waysOf(visit: Visit): Promise<Ways> {
  const { api } = visit;
  const [me, session, passkeys, accounts, providers] = await Promise.all([
    api.get("/v1/me"),
    api.get("/v1/auth/get-session"),
    api.get("/v1/auth/passkey/list-user-passkeys"),
    api.get("/v1/auth/list-accounts"),
    providersOf(visit),
  ]);
  const nameOf = (wanted: string) => providers.find(({ id }) => id === wanted)?.name ?? wanted;
  const linked = accounts
    .filter(({ providerId }) => providerId !== "credential")
    .map((account) => ({ ...account, name: nameOf(account.providerId) }));
  return {
    email: me.email,
    hasPassword: linked.length < accounts.length,
    hasSecondFactor: session?.user.twoFactorEnabled === true,
    passkeys,
    linked,
    providers: providers.filter(({ id }) => !linked.some(({ providerId }) => providerId === id)),
  };
}

/** Where the password that has to confirm something was wrong, that is said beside its field. */
export function besidePassword({ locale }: Visit, refusal: Refusal, name: string): Refusal {
  if (refusal.problem?.code !== "auth.credentials") return refusal;
  return { typed: refusal.typed, errors: { [name]: locale.t("account.password.wrong") } };
}
