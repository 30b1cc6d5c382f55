import { newId } from "@edgewise/chassis/ids";
import type { IdPrefix } from "@edgewise/contracts/ids";

const prefixes: Record<string, IdPrefix> = {
  user: "usr",
  session: "ses",
  account: "acc",
  verification: "vrf",
  twoFactor: "tfa",
  passkey: "pky",
  organization: "org",
  member: "mbr",
  invitation: "inv",
  apikey: "key",
};

/** A new id for a row of one of the authentication library's models. Throws for a model that is not in the table. */
export function idFor(model: string): string {
  const prefix = prefixes[model];
  if (!prefix) throw new Error(`No id prefix for the model ${model}.`);
  return newId(prefix);
}
