import type { App } from "../app.ts";
import { mountActivity } from "./activity.page.tsx";
import { mountApiKeys } from "./api-keys.page.tsx";
import { mountCode } from "./entry/code.page.tsx";
import { mountForgot } from "./entry/forgot.page.tsx";
import { mountProvider } from "./entry/provider.page.tsx";
import { mountReset } from "./entry/reset.page.tsx";
import { mountSignIn } from "./entry/sign-in.page.tsx";
import { mountSignOut } from "./entry/sign-out.ts";
import { mountSignUp } from "./entry/sign-up.page.tsx";
import { mountSignedIn } from "./entry/signed-in.page.tsx";
import { mountVerify } from "./entry/verify.page.tsx";
import { mountWelcome } from "./entry/welcome.page.tsx";
import { mountMenu } from "./menu.fragment.tsx";
import { mountInvitation } from "./organisations/invitation.page.tsx";
import { mountOrganisation } from "./organisations/organisation.page.tsx";
import { mountOrganisationChanges } from "./organisations/organisation-changes.ts";
import { mountOrganisations } from "./organisations/organisations.page.tsx";
import { mountOverview } from "./overview.page.tsx";
import { mountProfile } from "./profile/profile.page.tsx";
import { mountPasskeys } from "./security/passkeys.ts";
import { mountPassword } from "./security/password.ts";
import { mountProviders } from "./security/providers.ts";
import { mountSecurity } from "./security/security.page.tsx";
import { mountTotp } from "./security/totp.ts";
import { mountSessions } from "./sessions.page.tsx";

/** Everything about who one is. */
export function mountAccount(app: App): void {
  for (const mount of entry) mount(app);
  for (const mount of account) mount(app);
  for (const mount of organisations) mount(app);
}

const entry = [
  mountMenu,
  mountSignUp,
  mountVerify,
  mountWelcome,
  mountSignIn,
  mountCode,
  mountProvider,
  mountSignedIn,
  mountSignOut,
  mountForgot,
  mountReset,
];

const account = [
  mountOverview,
  mountProfile,
  mountSecurity,
  mountPassword,
  mountTotp,
  mountPasskeys,
  mountProviders,
  mountSessions,
  mountApiKeys,
  mountActivity,
];

const organisations = [mountOrganisations, mountOrganisation, mountOrganisationChanges, mountInvitation];
