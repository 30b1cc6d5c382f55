import { impersonationOperations } from "./impersonation.ts";
import { invitationOperations } from "./invitation.ts";
import { newPasswordOperations } from "./new-password.ts";
import { organisationOperations } from "./organisation.ts";
import { passkeyOperations } from "./passkey.ts";
import { passwordOperations } from "./password.ts";
import { providerOperations } from "./provider.ts";
import { secondFactorOperations } from "./second-factor.ts";
import { sessionOperations } from "./session.ts";

/** All operations of the authentication library that we offer. */
export const operations = [
  ...passwordOperations,
  ...newPasswordOperations,
  ...sessionOperations,
  ...secondFactorOperations,
  ...passkeyOperations,
  ...providerOperations,
  ...organisationOperations,
  ...invitationOperations,
  ...impersonationOperations,
];
