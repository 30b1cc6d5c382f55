import {
  accounts,
  apiKeys,
  invitations,
  members,
  organisations,
  passkeys,
  sessions,
  twoFactors,
  users,
  verifications,
} from "../schema.ts";

/** Our tables by the names of the authentication library's models. */
export const modelTables = {
  user: users,
  session: sessions,
  account: accounts,
  verification: verifications,
  twoFactor: twoFactors,
  passkey: passkeys,
  organization: organisations,
  member: members,
  invitation: invitations,
  apikey: apiKeys,
};
