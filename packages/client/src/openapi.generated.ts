// Written by `pnpm openapi` from the API's description.

export interface paths {
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows this description of the API to people. */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether the platform is well.
         * @description Asks every service at the same time, each for at most two seconds, and names those that are not well.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives this description of the whole API. */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the audit log, newest first. */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all courses of the platform, the newest first. */
        get: operations["listAllCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/courses/{courseId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what staff did to a course, the latest first. */
        get: operations["listStaffActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/courses/{courseId}/takedown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes a course away from learners at once, whoever made it.
         * @description Its authors read the reason and cannot publish it until the takedown is lifted. Once more means another reason.
         */
        put: operations["takeCourseDown"];
        post?: never;
        /**
         * Lets the authors of a course that was taken down publish it again.
         * @description Learners see it once they have. `resource.missing` also when it is not taken down.
         */
        delete: operations["liftTakedown"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/keys/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a new signing key.
         * @description It is published at once and signs from `activatesAt`. Tokens signed with the old key stay valid until they expire; nobody has to sign in again.
         */
        post: operations["rotateSigningKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the accounts, newest first. */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives one account. */
        get: operations["getUserAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userId}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Suspends an account.
         * @description Its sessions end at once and its API keys stop; access tokens expire within ten minutes.
         */
        put: operations["banUser"];
        post?: never;
        /** Reinstates a suspended account. */
        delete: operations["unbanUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives a user exactly these roles.
         * @description Everybody stays a learner.
         */
        put: operations["setUserRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/admin/impersonate-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs the admin in as a user, for an hour.
         * @description Access tokens of that session carry the admin in `act` (RFC 8693). An admin cannot be impersonated.
         */
        post: operations["impersonateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/admin/stop-impersonating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends acting as a user and goes back to the admin's own session. */
        post: operations["stopImpersonating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's API keys. */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Creates an API key.
         * @description The key is shown only now. Send it as a bearer token or in `X-API-Key`. A repeat makes another key: what is kept for an Idempotency-Key would hold the secret.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes an API key at once.
         * @description Access tokens it was exchanged for expire within ten minutes.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/callback/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receives the browser when the provider sends it back.
         * @description Signs in, or links the account, and redirects; with `error` in the query if that failed.
         */
        get: operations["returnFromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the password of the signed-in user.
         * @description Ends all other sessions unless `revokeOtherSessions` is false.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shown to a browser that came back from a provider without success.
         * @description Only where no `errorCallbackURL` was given.
         */
        get: operations["getAuthError"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/get-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the signed-in user and session; null when nobody is signed in.
         * @description Extends the session if that was last done more than a day ago.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the keys that access tokens are verified with.
         * @description A JSON Web Key Set (RFC 7517) with the current key and those that may still be in use.
         */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/link-social": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts linking a provider to the signed-in account.
         * @description The email address at the provider must be the account's.
         */
        post: operations["linkProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/list-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the user's ways to sign in.
         * @description A password is the provider `credential`.
         */
        get: operations["listLinkedAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts an invitation. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/cancel-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes an invitation. */
        post: operations["cancelInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates an organisation; the caller becomes its owner. */
        post: operations["createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deletes an organisation. */
        post: operations["deleteOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/get-full-organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives an organisation with its members and invitations, to its members. */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/get-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives an invitation to the person it was sent to. */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/invite-member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invites someone by email.
         * @description A new invitation to the same address replaces the previous one. It is valid for two days.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves an organisation. */
        post: operations["leaveOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the organisations that the user belongs to. */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/list-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the invitations of an organisation, to its members. */
        get: operations["listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/list-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of an organisation, to its members. */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/list-user-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the invitations that were sent to the user. */
        get: operations["listMyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/reject-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines an invitation. */
        post: operations["rejectInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/remove-member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a member. */
        post: operations["removeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the name or short name of an organisation. */
        post: operations["changeOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/organization/update-member-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the role of a member. */
        post: operations["changeMemberRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/delete-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a passkey. */
        post: operations["removePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/generate-authenticate-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what `navigator.credentials.get` needs to sign in with a passkey. */
        get: operations["passkeySignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/generate-register-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what `navigator.credentials.create` needs to make a passkey. */
        get: operations["passkeyRegistrationOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/list-user-passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's passkeys. */
        get: operations["listPasskeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/update-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renames a passkey. */
        post: operations["renamePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/verify-authentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with the answer of a passkey. */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/verify-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores the passkey that the browser created. */
        post: operations["registerPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the providers that users can sign in with. */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a link to choose a new password.
         * @description The answer is the same for an address without an account. The link leads to `redirectTo?token=…`.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password with the token from the email.
         * @description Ends all sessions of the account. The token works once.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/reset-password/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The link in the email: redirects to the page that asks for the new password. */
        get: operations["openPasswordReset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/send-verification-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the link to confirm an address again.
         * @description The answer is the same for an address without an account or already confirmed.
         */
        post: operations["sendVerificationEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists where the user is signed in. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Ends all of the user's sessions but the one of this request. */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of the user's sessions. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with an email address and a password.
         * @description Sets the session cookie; programs use `token` as a bearer token. With a second factor turned on there is no session yet: `twoFactorRedirect` is true, and a code has to follow.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in/social": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts signing in with a provider.
         * @description Send the browser to `url`; the provider sends it back to `callbackURL`, signed in.
         */
        post: operations["signInWithProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session, if there is one, and clears its cookie. */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-up/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers with an email address and a password.
         * @description A mail with a link to confirm the address is sent. The answer is the same when the address has an account: then its owner gets a mail that says so.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the signed-in session its access token.
         * @description An EdDSA-signed JWT (RFC 9068) that lives ten minutes.
         */
        get: operations["getAccessToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor off. */
        post: operations["disableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the secret for an authenticator app, and recovery codes.
         * @description It is turned on once a first code was verified. The password is needed by accounts that have one. The recovery codes are shown only now.
         */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/generate-backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the recovery codes.
         * @description The old ones stop working.
         */
        post: operations["newRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/verify-backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with a recovery code instead of the authenticator app.
         * @description Each code works once.
         */
        post: operations["useRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/verify-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verifies a code of the authenticator app.
         * @description During sign-in it completes the sign-in; with a session it turns the second factor on. A code works once.
         */
        post: operations["verifyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/unlink-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes a provider from the account.
         * @description The last way to sign in cannot be removed.
         */
        post: operations["unlinkProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Confirms an email address with the link from the email.
         * @description Redirects to `callbackURL` if it was given at registration.
         */
        get: operations["verifyEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the courses that the caller is an author of.
         * @description Newest first. Archived courses are left out unless `status=archived` asks for them.
         */
        get: operations["listOwnCourses"];
        put?: never;
        /**
         * Begins a course.
         * @description The caller becomes its owner. Learners see nothing of it until it is published.
         */
        post: operations["createCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a course as its authors edit it.
         * @description The ETag is that of the course's own fields; the outline has a `version` of its own.
         */
        get: operations["getCourseDraft"];
        put?: never;
        post?: never;
        /** Deletes a course that was never public. */
        delete: operations["deleteCourse"];
        options?: never;
        head?: never;
        /**
         * Changes a draft.
         * @description Learners see the change with the next publication; the old slug then leads to the new one.
         */
        patch: operations["editCourse"];
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a course away: nobody sees or changes it until it is published or unpublished.
         * @description Its versions and the learners' progress stay.
         */
        post: operations["archiveCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/authors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists everybody who works on a course. */
        get: operations["listCoAuthors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/authors/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes somebody a co-author or gives them another role.
         * @description Owners decide about co-authors and the course's life, editors change it, viewers read it.
         */
        put: operations["setCoAuthor"];
        post?: never;
        /**
         * Ends somebody's part in a course.
         * @description Owners may remove anybody, everybody may leave; the last owner cannot.
         */
        delete: operations["removeCoAuthor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what the next publication would change, or what another one changed.
         * @description Compares the draft with the latest version, and lists what publishing would refuse it for. `from` and `to` name other versions to compare.
         */
        get: operations["getCourseChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the order of a draft's sections and lessons. */
        get: operations["getOutline"];
        /**
         * Puts all sections and lessons in a new order at once.
         * @description `If-Match` names the outline's version. Every section and lesson has to be named exactly once.
         */
        put: operations["arrangeOutline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freezes the draft as the next version and shows it to learners.
         * @description `course.incomplete` lists all that is missing. `If-Match` is optional here.
         */
        post: operations["publishCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a section at the end of a course. */
        post: operations["addSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a course away from learners, or out of the archive.
         * @description Its versions and the learners' progress stay.
         */
        post: operations["unpublishCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the published versions of a course, newest first. */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/courses/{courseId}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives one version of a course as it was frozen. */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/lessons/{lessonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a lesson as its authors edit it. */
        get: operations["getLessonDraft"];
        put?: never;
        post?: never;
        /**
         * Removes a lesson from the draft.
         * @description Learners keep what is published until the next publication.
         */
        delete: operations["deleteLesson"];
        options?: never;
        head?: never;
        /**
         * Changes a lesson.
         * @description Everything but its kind. Learners see the change with the next publication.
         */
        patch: operations["editLesson"];
        trace?: never;
    };
    "/v1/authoring/lessons/{lessonId}/captions/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the captions that a draft lesson has in one language.
         * @description The file as it was uploaded.
         */
        get: operations["getDraftCaptions"];
        /**
         * Gives a video captions in a language.
         * @description The body is a WebVTT file of at most 512 KiB. `captions.invalid` lists what is wrong with it; the `pointer` of an error is its line: `#/12`.
         */
        put: operations["putCaptions"];
        post?: never;
        /**
         * Takes captions off a draft lesson.
         * @description Learners keep them until the next publication.
         */
        delete: operations["deleteCaptions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the caller's media, the newest first. */
        get: operations["listMyMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives media to its authors, with an address to play it at. */
        get: operations["getAuthoredMedia"];
        put?: never;
        post?: never;
        /** Deletes media that nothing uses. */
        delete: operations["deleteMedia"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renders Markdown as publishing would.
         * @description Nothing is stored. The author's own pictures have addresses that work for some hours.
         */
        post: operations["previewMarkdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authoring/sections/{sectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a section and its lessons from the draft.
         * @description Learners keep what is published until the next publication.
         */
        delete: operations["deleteSection"];
        options?: never;
        head?: never;
        /** Changes a section. */
        patch: operations["editSection"];
        trace?: never;
    };
    "/v1/authoring/sections/{sectionId}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a lesson at the end of a section. */
        post: operations["addLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the public courses.
         * @description Filters can be combined; a course has to fit them all.
         */
        get: operations["listCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a public course with its outline.
         * @description By id or slug. A slug the course had before leads to the one it has now.
         */
        get: operations["getCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the home page at once.
         * @description Asks the services for its parts at the same time. A part that cannot be had in time is left out and named.
         */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lessons/{lessonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a lesson of a public course.
         * @description Lessons of a course that is not free are open only where they are marked as a preview.
         */
        get: operations["getLesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lessons/{lessonId}/captions/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the captions of a video in one language. */
        get: operations["getCaptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lessons/{lessonId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes a note of the learner's own to a lesson.
         * @description Nobody else sees it, and it stays when the lesson is not public any more.
         */
        post: operations["writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lessons/{lessonId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reports how far the learner got in a lesson.
         * @description Reports are merged: late, repeated and simultaneous ones never lose ground. An empty report says that the lesson was opened.
         */
        put: operations["reportProgress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the caller's own account: profile, address, roles and organisations. */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the caller's own profile by a JSON merge patch (RFC 7396). */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/v1/me/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the security events of the caller's own account, newest first. */
        get: operations["listMyAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the signed-in learner's first page at once.
         * @description Asks the services for its parts at the same time. A part that cannot be had in time is left out and named.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what the learner does next.
         * @description One lesson of each course begun and not completed: the first not completed from where the learner left.
         */
        get: operations["listMyNextLessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the learner's own notes, of one lesson, of one course or all.
         * @description Lesson by lesson; in each, notes about the whole lesson come first, then those about a moment in the order of the moments, then by age. Or the one that changed last first. Notes on lessons that are no longer public stay in the list.
         */
        get: operations["listMyNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes a note of the learner's own.
         * @description For good. `If-Match` is optional here.
         */
        delete: operations["deleteNote"];
        options?: never;
        head?: never;
        /**
         * Changes a note of the learner's own.
         * @description Its text, or the moment it is about.
         */
        patch: operations["editNote"];
        trace?: never;
    };
    "/v1/me/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the learner's courses, the one last touched first. */
        get: operations["listMyProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/progress/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the learner's standing in each lesson of a course. */
        get: operations["getMyCourseProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/roles/creator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes the caller a creator. */
        put: operations["becomeCreator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams media, or one range of it.
         * @description Media of public courses that anybody may see. Everything else is played at the signed address that a lesson gives.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/{mediaId}/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Streams one file of a package, or media at a signed address.
         * @description `path` may hold slashes. A signed address has its ticket, `~expiry~signature`, before the path.
         */
        get: operations["getMediaFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds courses, lessons and what is said in their videos.
         * @description Every word has to occur; the last one may be unfinished; words in quotes stand together. Accents and case make no difference.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins an upload and gives a signed address for each part.
         * @description Send each part by PUT to its address, in any order, then complete the upload.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/uppy/s3/multipart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins an upload for Uppy's S3 plug-in.
         * @description These five routes speak the protocol that the plug-in's `companionEndpoint` expects.
         */
        post: operations["uppyCreateUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/uppy/s3/multipart/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells Uppy which parts have arrived. */
        get: operations["uppyListParts"];
        put?: never;
        post?: never;
        /** Gives up an upload for Uppy. */
        delete: operations["uppyAbortUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/uppy/s3/multipart/{uploadId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Completes an upload for Uppy. */
        post: operations["uppyCompleteUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/uppy/s3/multipart/{uploadId}/{partNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives Uppy the signed address of one part. */
        get: operations["uppySignPart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how an upload stands and which parts have arrived. */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        /** Gives up an upload and forgets its parts. */
        delete: operations["abortUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/{uploadId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes media of the parts once they are as announced.
         * @description The media is ready when the state is `ready`. While it is `verifying`, ask for the upload again.
         */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/{uploadId}/parts/{partNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a fresh signed address for one part. */
        get: operations["getPartAddress"];
        /**
         * Stores one part at its signed address.
         * @description Use the address as it was given. In production parts go straight to R2 and this address is not used.
         */
        put: operations["storePart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what the caller may see of a person. */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessToken: {
            /** @example eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.e30.c2ln */
            token: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:10:00.000Z
             */
            expiresAt: string;
        };
        AdminUser: {
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description Null before the profile was first read.
             * @example ada
             */
            handle: string | null;
            /** @example Ada Lovelace */
            name: string;
            /** @example ada@edgewise.example */
            email: string;
            emailVerified: boolean;
            roles: ("learner" | "creator" | "recruiter" | "admin")[];
            secondFactor: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            /** @description Null when the account may be used. */
            ban: {
                reason: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-22T08:00:00.000Z
                 */
                until: string | null;
            } | null;
        };
        AdminUsers: {
            items: components["schemas"]["AdminUser"][];
            next: string | null;
        };
        ApiKey: {
            /**
             * @description Id of a API key.
             * @example key_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example Nightly export */
            name: string;
            scopes: ("identity:read" | "identity:write" | "content:read" | "content:write" | "progress:write")[];
            /**
             * @description The first characters.
             * @example ewk_a1B2
             */
            start: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            expiresAt: string | null;
        };
        /**
         * @example {
         *       "name": "Nightly export",
         *       "scopes": [
         *         "content:read"
         *       ],
         *       "expiresInDays": 90
         *     }
         */
        ApiKeyRequest: {
            /** @example Nightly export */
            name: string;
            /**
             * @example [
             *       "content:read"
             *     ]
             */
            scopes: ("identity:read" | "identity:write" | "content:read" | "content:write" | "progress:write")[];
            /**
             * Format: int32
             * @default 90
             */
            expiresInDays?: number;
        };
        ApiKeys: {
            items: components["schemas"]["ApiKey"][];
            next: null;
        };
        Arrangement: {
            /** @description All sections in their order, each with all its lessons in their order. */
            sections: {
                /**
                 * @description Id of a section.
                 * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                lessonIds: string[];
            }[];
        };
        /**
         * @example {
         *       "role": "creator",
         *       "method": "self-service"
         *     }
         */
        AuditDetails: {
            method?: string;
            provider?: string;
            reason?: string;
            role?: string;
            scopes?: string;
            sessionId?: string;
            organisationId?: string;
            expiresAt?: string;
            /** Format: int32 */
            count?: number;
        };
        AuditEntry: {
            /**
             * @description Id of a audit entry.
             * @example aud_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            at: string;
            /**
             * @example role.granted
             * @enum {string}
             */
            action: "account.created" | "account.email-verified" | "account.email-changed" | "account.handle-changed" | "account.banned" | "account.unbanned" | "account.deleted" | "session.created" | "session.refused" | "session.throttled" | "session.revoked" | "password.changed" | "password.reset-requested" | "password.reset" | "second-factor.enabled" | "second-factor.disabled" | "second-factor.recovered" | "passkey.added" | "passkey.removed" | "provider.linked" | "provider.unlinked" | "api-key.created" | "api-key.changed" | "api-key.revoked" | "role.granted" | "role.revoked" | "impersonation.started" | "impersonation.ended" | "organisation.created" | "organisation.deleted" | "organisation.invited" | "organisation.joined" | "organisation.left" | "organisation.role-changed" | "signing-key.rotated";
            subject: {
                /**
                 * @example user
                 * @enum {string}
                 */
                type: "user" | "session" | "api-key" | "passkey" | "organisation" | "signing-key";
                /** @example usr_01kah3v2m8q5x7w9y1z3b5d7f9 */
                id: string;
            };
            /**
             * @description The network the request came from.
             * @example 203.0.113.0/24
             */
            network: string | null;
            /**
             * @description Family of the user agent.
             * @example Firefox
             */
            agent: string | null;
            details: components["schemas"]["AuditDetails"];
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            accountId: string | null;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            actorId: string | null;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            impersonatorId: string | null;
            /** @example 0af7651916cd43dd8448eb211c80319c */
            traceId: string;
        };
        /**
         * @example {
         *       "status": true
         *     }
         */
        AuthStatus: {
            status: boolean;
        };
        /**
         * @example {
         *       "id": "usr_01kah3v2m8q5x7w9y1z3b5d7f9",
         *       "name": "Ada Lovelace",
         *       "email": "ada@edgewise.example",
         *       "emailVerified": true,
         *       "createdAt": "2026-11-22T08:00:00.000Z",
         *       "updatedAt": "2026-11-22T08:00:00.000Z"
         *     }
         */
        AuthUser: {
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            name: string;
            email: string;
            emailVerified: boolean;
            image?: string | null;
            role?: string | null;
            banned?: boolean | null;
            banReason?: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            banExpires?: string | null;
            twoFactorEnabled?: boolean | null;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            updatedAt: string;
        };
        Author: {
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example ada */
            handle: string;
            /** @example Ada Lovelace */
            name: string;
            avatarUrl: string | null;
        };
        AuthoredMedia: components["schemas"]["Media"] & {
            /** @description Where it can be played without a token; null until it is ready. */
            playback: {
                url: string;
                /** Format: date-time */
                expiresAt: string;
            } | null;
        };
        /**
         * @example {
         *       "reason": "Spam",
         *       "until": "2026-12-24T00:00:00.000Z"
         *     }
         */
        Ban: {
            reason: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            until?: string;
        };
        BegunUpload: components["schemas"]["Upload"] & {
            /** @description Of the first 1000 parts. */
            parts: components["schemas"]["PartAddress"][];
        };
        ChangedMedium: {
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            filename: string;
            contentType: string;
        } | null;
        CoAuthor: components["schemas"]["Author"] & {
            /** @enum {string} */
            role: "owner" | "editor" | "viewer";
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            addedAt: string;
        };
        CoAuthorRole: {
            /**
             * @example editor
             * @enum {string}
             */
            role: "owner" | "editor" | "viewer";
        };
        CoAuthors: {
            items: components["schemas"]["CoAuthor"][];
        };
        CompleteUpload: {
            /**
             * @description Of the whole file, when it was not announced before.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256?: string;
            /** @description The parts with the ETags they were answered with; left out, those that have arrived count. */
            parts?: {
                /** Format: int32 */
                PartNumber: number;
                /** @example "3858f62230ac3c915f300c664312c63f" */
                ETag: string;
            }[];
        };
        Completion: {
            /** @enum {string} */
            rule: "watched";
            /**
             * @description Share of the video to watch.
             * @default 0.9
             * @example 0.9
             */
            share?: number;
        } | {
            /** @enum {string} */
            rule: "opened";
        } | {
            /** @enum {string} */
            rule: "marked";
        };
        CourseCard: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
            /**
             * @description The last part of the course's address.
             * @example sql-for-everyone
             */
            slug: string;
            /** @example SQL for everyone */
            title: string;
            /** @example Ask a database what you want to know. */
            summary: string;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            /** @enum {string} */
            level: "all" | "beginner" | "intermediate" | "advanced";
            /** @enum {string} */
            access: "free" | "preview" | "paid";
            topics: string[];
            skills: string[];
            /**
             * Format: int32
             * @description How many weeks the course usually takes; null if its authors do not say.
             * @example 6
             */
            estimatedWeeks: number | null;
            coverUrl: string | null;
            cover: components["schemas"]["Cover"];
            authors: components["schemas"]["Author"][];
            /** Format: int32 */
            lessonCount: number;
            /**
             * Format: int32
             * @example 5400
             */
            durationSeconds: number;
            /**
             * Format: date-time
             * @description When the course first became public.
             * @example 2026-11-01T09:00:00.000Z
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description When this version became public.
             * @example 2026-11-01T09:00:00.000Z
             */
            updatedAt: string;
        };
        CourseCardPage: {
            items: components["schemas"]["CourseCard"][];
            next: string | null;
        };
        CourseChanges: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            /**
             * Format: int32
             * @description The version before; null when there is none yet.
             * @example 3
             */
            from: number | null;
            /**
             * Format: int32
             * @description The version after; null for the draft.
             * @example 3
             */
            to: number | null;
            changed: boolean;
            /** @description Of slug, title, summary, language, level, access, topics, skills, estimatedWeeks, coverMediaId, authorIds. */
            fields: components["schemas"]["FieldChange"][];
            description: components["schemas"]["TextChange"];
            sections: components["schemas"]["SectionChange"][];
            lessons: components["schemas"]["LessonChange"][];
            /** @description What publishing would refuse the draft for, and with which code. Empty for versions. */
            hindrances: {
                /** @example course.incomplete */
                code: string;
                /** @example #/outline/sections/0/lessons/1/body */
                pointer: string;
                detail: string;
            }[];
        };
        CourseDraft: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description The last part of the course's address.
             * @example sql-for-everyone
             */
            slug: string;
            /** @example SQL for everyone */
            title: string;
            /** @example Ask a database what you want to know. */
            summary: string;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            /** @enum {string} */
            level: "all" | "beginner" | "intermediate" | "advanced";
            /** @enum {string} */
            access: "free" | "preview" | "paid";
            topics: string[];
            skills: string[];
            /**
             * Format: int32
             * @description How many weeks the course usually takes; null if its authors do not say.
             * @example 6
             */
            estimatedWeeks: number | null;
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            coverMediaId: string | null;
            /**
             * @description Markdown.
             * @example ## What you will learn
             */
            description: string;
            /** @enum {string} */
            status: "draft" | "published" | "unpublished" | "archived";
            /**
             * Format: int32
             * @description 0 before the first publication.
             */
            latestVersion: number;
            /** @description Set while staff keep the course from learners; it cannot be published then. */
            takedown: {
                /**
                 * @description The authors read it.
                 * @example Lesson 3 shows a film that belongs to somebody else.
                 */
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-11-01T09:00:00.000Z
                 */
                since: string;
            } | null;
            /**
             * @description What the caller is to this course.
             * @enum {string}
             */
            role: "owner" | "editor" | "viewer";
            /**
             * Format: int32
             * @example 3
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            updatedAt: string;
        };
        CourseDraftPage: {
            items: components["schemas"]["CourseDraft"][];
            next: string | null;
        };
        CourseDraftWithOutline: components["schemas"]["CourseDraft"] & {
            outline: components["schemas"]["Outline"];
        };
        CourseLessonsProgress: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            /**
             * @description Where to go on.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            lastLessonId: string | null;
            /** Format: date-time */
            completedAt: string | null;
            lessons: components["schemas"]["LessonProgress"][];
        };
        CoursePage: components["schemas"]["CourseCard"] & {
            /**
             * @description Sanitized HTML.
             * @example <p>Ask a database.</p>
             */
            descriptionHtml: string;
            /** @description Table of contents: the headings in their order. */
            descriptionToc: {
                /** @example s-first-steps */
                id: string;
                /** Format: int32 */
                depth: number;
                /** @example First steps */
                title: string;
            }[];
            sections: {
                /**
                 * @description Id of a section.
                 * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example First steps */
                title: string;
                lessons: {
                    /**
                     * @description Id of a lesson.
                     * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    id: string;
                    /** @enum {string} */
                    kind: "video" | "document" | "link";
                    /** @example Your first query */
                    title: string;
                    preview: boolean;
                    /** @description Whether everybody may read it. */
                    open: boolean;
                    /** Format: int32 */
                    durationSeconds: number | null;
                    completion: components["schemas"]["FrozenCompletion"];
                }[];
            }[];
        };
        CoursePatch: {
            /**
             * @description The last part of the course's address.
             * @example sql-for-everyone
             */
            slug?: string;
            /** @example SQL for everyone */
            title?: string;
            /** @example Ask a database what you want to know. */
            summary?: string;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language?: string;
            /** @enum {string} */
            level?: "all" | "beginner" | "intermediate" | "advanced";
            /** @enum {string} */
            access?: "free" | "preview" | "paid";
            topics?: string[];
            skills?: string[];
            /**
             * Format: int32
             * @description How many weeks the course usually takes; null if its authors do not say.
             * @example 6
             */
            estimatedWeeks?: number | null;
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            coverMediaId?: string | null;
            /**
             * @description Markdown.
             * @example ## What you will learn
             */
            description?: string;
        };
        CourseProgress: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            /** @description Null while the course is not public. */
            slug: string | null;
            title: string;
            /** Format: int32 */
            lessonCount: number;
            /** Format: int32 */
            lessonsCompleted: number;
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            lastLessonId: string;
            /** Format: date-time */
            lastAt: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            completedAt: string | null;
        };
        CourseTile: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description The last part of the course's address.
             * @example sql-for-everyone
             */
            slug: string;
            /** @example SQL for everyone */
            title: string;
            summary: string;
            /** @example en */
            language: string;
            /** @example beginner */
            level: string;
            /** @example free */
            access: string;
            /**
             * Format: int32
             * @description How many weeks the course usually takes; null if its authors do not say.
             * @default null
             * @example 6
             */
            estimatedWeeks?: number | null;
            coverUrl: string | null;
            /** @default null */
            cover?: {
                url: string;
                /**
                 * Format: int32
                 * @example 1280
                 */
                width: number | null;
                /**
                 * Format: int32
                 * @example 1280
                 */
                height: number | null;
            } | null;
            authors: {
                /**
                 * @description Id of a user.
                 * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example ada */
                handle: string;
                /** @example Ada Lovelace */
                name: string;
                avatarUrl: string | null;
            }[];
            /** Format: int32 */
            lessonCount: number;
            durationSeconds: number;
            /** Format: date-time */
            publishedAt: string;
        };
        /** @description Pixels are null where they are not known. */
        Cover: {
            url: string;
            /**
             * Format: int32
             * @example 1280
             */
            width: number | null;
            /**
             * Format: int32
             * @example 1280
             */
            height: number | null;
        } | null;
        CurrentSession: {
            session: components["schemas"]["Session"];
            user: components["schemas"]["AuthUser"];
        } | null;
        Dashboard: {
            profile: components["schemas"]["Greeting"];
            /** @description Courses begun, the one last touched first. */
            continue: {
                /**
                 * @description Id of a course.
                 * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                courseId: string;
                /** @example sql-for-everyone */
                slug: string | null;
                /** @example SQL for everyone */
                title: string;
                /** Format: int32 */
                lessonCount: number;
                /** Format: int32 */
                lessonsCompleted: number;
                /**
                 * @description Id of a lesson.
                 * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                lastLessonId: string;
                /** Format: date-time */
                lastAt: string;
            }[] | null;
            /** @description The next lesson of each course that is underway. */
            next: {
                /**
                 * @description Id of a course.
                 * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                courseId: string;
                /** @example sql-for-everyone */
                slug: string;
                /** @example SQL for everyone */
                courseTitle: string;
                /**
                 * @description Id of a lesson.
                 * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                lessonId: string;
                /** @example SQL for everyone */
                lessonTitle: string;
                durationSeconds: number | null;
                positionSeconds: number;
            }[] | null;
            /** @description The learner's notes, the one that changed last first. */
            notes: {
                /**
                 * @description Id of a note.
                 * @example nte_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /**
                 * @description The note's text in one line, or its beginning.
                 * @example GROUP BY comes before HAVING.
                 */
                excerpt: string;
                /** @description The moment of the video it is about; null for the whole lesson. */
                atSeconds: number | null;
                lesson: {
                    /**
                     * @description Id of a lesson.
                     * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    id: string;
                    /** @example SQL for everyone */
                    title: string;
                    /** @description Whether there still is such a lesson to go to. */
                    public: boolean;
                };
                course: {
                    /**
                     * @description Id of a course.
                     * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    id: string;
                    /** @example SQL for everyone */
                    title: string;
                    /** @example sql-for-everyone */
                    slug: string | null;
                };
                /** Format: date-time */
                updatedAt: string;
            }[] | null;
            /** @description The newest courses. */
            newest: components["schemas"]["CourseTile"][] | null;
            /**
             * @description Parts that are unavailable right now; each of them is null.
             * @example []
             */
            degraded: ("profile" | "continue" | "next" | "notes" | "newest")[];
        };
        DraftCaptions: {
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            /** @example English */
            label: string;
            default: boolean;
        };
        FieldChange: {
            /** @example title */
            field: string;
            /** @example SQL */
            before: string | number | boolean | string[] | null;
            /** @example SQL for everyone */
            after: string | number | boolean | string[] | null;
        };
        FrozenCompletion: {
            /** @enum {string} */
            rule: "watched" | "opened" | "marked";
            /**
             * @description Share of the video to watch.
             * @example 0.9
             */
            share: number | null;
        };
        FrozenLesson: {
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * Format: int32
             * @example 3
             */
            revision: number;
            /** @enum {string} */
            kind: "video" | "document" | "link";
            /** @example Your first query */
            title: string;
            preview: boolean;
            /**
             * Format: int32
             * @example 312
             */
            durationSeconds: number | null;
            completion: components["schemas"]["FrozenCompletion"];
        };
        FrozenVersion: components["schemas"]["VersionSummary"] & {
            /** @example SQL for everyone */
            title?: string;
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            /**
             * @description The last part of the course's address.
             * @example sql-for-everyone
             */
            slug: string;
            /** @example Ask a database what you want to know. */
            summary: string;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            /** @enum {string} */
            level: "all" | "beginner" | "intermediate" | "advanced";
            /** @enum {string} */
            access: "free" | "preview" | "paid";
            topics: string[];
            skills: string[];
            /**
             * Format: int32
             * @description How many weeks the course usually takes; null if its authors do not say.
             * @example 6
             */
            estimatedWeeks: number | null;
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            coverMediaId: string | null;
            /** @description Its Markdown; null for versions from before it was kept. */
            description: string | null;
            /**
             * @description Sanitized HTML.
             * @example <p>Ask a database.</p>
             */
            descriptionHtml: string;
            /** @description Table of contents: the headings in their order. */
            descriptionToc: {
                /** @example s-first-steps */
                id: string;
                /** Format: int32 */
                depth: number;
                /** @example First steps */
                title: string;
            }[];
            authorIds: string[];
            /** Format: int32 */
            durationSeconds: number;
            sections: {
                /**
                 * @description Id of a section.
                 * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example First steps */
                title: string;
                lessons: components["schemas"]["FrozenLesson"][];
            }[];
        };
        FullOrganisation: {
            /**
             * @description Id of a organisation.
             * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example Analytical Society */
            name: string;
            /** @example analytical-society */
            slug: string;
            logo?: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            members: components["schemas"]["OrganisationMember"][];
            invitations: components["schemas"]["OrganisationInvitation"][];
        } & {
            [key: string]: unknown;
        };
        GrantedRoles: {
            /**
             * @example [
             *       "learner",
             *       "creator"
             *     ]
             */
            roles: ("learner" | "creator" | "recruiter" | "admin")[];
        };
        /** @description Whom to greet. */
        Greeting: {
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example ada */
            handle: string;
            /** @example Ada Lovelace */
            name: string;
            avatarUrl: string | null;
        } | null;
        Home: {
            /** @description The newest courses. */
            newest: components["schemas"]["CourseTile"][] | null;
            /** @description The newest courses for beginners. */
            forBeginners: components["schemas"]["CourseTile"][] | null;
            /** @description The newest in the language asked for; null where none was. */
            inLanguage: components["schemas"]["CourseTile"][] | null;
            /**
             * @description Parts that are unavailable right now; each of them is null.
             * @example []
             */
            degraded: ("newest" | "forBeginners" | "inLanguage")[];
        };
        Impersonation: {
            session: components["schemas"]["Session"] & {
                token: string;
            };
            user: components["schemas"]["AuthUser"];
        };
        /**
         * @example {
         *       "kty": "OKP",
         *       "crv": "Ed25519",
         *       "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
         *       "kid": "sig_01kah3v2m8q5x7w9y1z3b5d7f9",
         *       "alg": "EdDSA",
         *       "use": "sig"
         *     }
         */
        JsonWebKey: {
            kty: string;
            crv: string;
            x: string;
            kid: string;
            alg: string;
            use: string;
        };
        JsonWebKeySet: {
            keys: components["schemas"]["JsonWebKey"][];
        };
        Lesson: {
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @enum {string} */
            kind: "video" | "document" | "link";
            /** @example Your first query */
            title: string;
            course: {
                /**
                 * @description Id of a course.
                 * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /**
                 * @description The last part of the course's address.
                 * @example sql-for-everyone
                 */
                slug: string;
                /** @example SQL for everyone */
                title: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
            };
            section: {
                /**
                 * @description Id of a section.
                 * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example First steps */
                title: string;
            };
            /**
             * Format: int32
             * @description Its place in the whole course, from 0.
             */
            position: number;
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            previousLessonId: string | null;
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            nextLessonId: string | null;
            preview: boolean;
            completion: components["schemas"]["FrozenCompletion"];
            /** Format: int32 */
            durationSeconds: number | null;
            /**
             * @description Sanitized HTML.
             * @example <p>Ask a database.</p>
             */
            html: string;
            /** @description Table of contents: the headings in their order. */
            toc: {
                /** @example s-first-steps */
                id: string;
                /** Format: int32 */
                depth: number;
                /** @example First steps */
                title: string;
            }[];
            /** @description The video, or the document as a PDF. */
            media: {
                /**
                 * @description Id of a media.
                 * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @description Where it plays; short-lived when the lesson is not open to everybody. */
                url: string;
                /** @example video/mp4 */
                contentType: string;
            } | null;
            captions: {
                /**
                 * @description BCP 47 language tag.
                 * @example en-GB
                 */
                language: string;
                /** @example English */
                label: string;
                default: boolean;
                url: string;
            }[];
            transcript: components["schemas"]["Transcript"];
            /** @description Where a link leads. */
            link: string | null;
        };
        LessonChange: {
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @enum {string} */
            kind: "video" | "document" | "link";
            /** @example Your first query */
            title: string;
            /** @description Where it is, or was before it went. */
            section: {
                /**
                 * @description Id of a section.
                 * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example Your first query */
                title: string;
            };
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            /** @description Whether it stands elsewhere in its section or in another one. */
            moved: boolean;
            /** @description Null unless it came from another section. */
            sectionBefore: {
                /**
                 * @description Id of a section.
                 * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example Your first query */
                title: string;
            } | null;
            /** @description Of title, preview, durationSeconds, completionRule, completionShare, url. */
            fields: components["schemas"]["FieldChange"][];
            /** @description Null unless the lesson shows other media. */
            media: {
                before: components["schemas"]["ChangedMedium"];
                after: components["schemas"]["ChangedMedium"];
            } | null;
            /** @description Whose words, label or place as the default changed. */
            captions: {
                /**
                 * @description BCP 47 language tag.
                 * @example en-GB
                 */
                language: string;
                label: string;
                /** @enum {string} */
                change: "added" | "removed" | "changed";
            }[];
            text: components["schemas"]["TextChange"];
        };
        LessonDraft: {
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            /**
             * @description Id of a section.
             * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            sectionId: string;
            /** @enum {string} */
            kind: "video" | "document" | "link";
            /** @example Your first query */
            title: string;
            /** @description Markdown: the document, or notes beside a video or a link. */
            body: string;
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            mediaId: string | null;
            /**
             * Format: uri
             * @example https://www.sqlite.org/lang_select.html
             */
            url: string | null;
            /**
             * Format: int32
             * @description Length of the video, or the time to plan for the lesson.
             * @example 312
             */
            durationSeconds: number | null;
            preview: boolean;
            completion: components["schemas"]["Completion"];
            /**
             * Format: int32
             * @example 3
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            updatedAt: string;
        };
        LessonDraftWithCaptions: components["schemas"]["LessonDraft"] & {
            captions: components["schemas"]["DraftCaptions"][];
        };
        LessonPatch: {
            /** @example Your first query */
            title?: string;
            /** @description Markdown: the document, or notes beside a video or a link. */
            body?: string;
            /**
             * @description The video, or a PDF as the document.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            mediaId?: string | null;
            /**
             * Format: uri
             * @example https://www.sqlite.org/lang_select.html
             */
            url?: string | null;
            /**
             * Format: int32
             * @description Length of the video, or the time to plan for the lesson.
             * @example 312
             */
            durationSeconds?: number | null;
            /** @description Open to everybody even if the course is not. */
            preview?: boolean;
            completion?: components["schemas"]["Completion"];
        };
        LessonProgress: {
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            lessonId: string;
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            /** @description Where to go on. */
            positionSeconds: number;
            furthestSeconds: number;
            /** @description [from, to] in seconds, sorted. */
            watched: number[][];
            /** @description Null where the length is not known. */
            watchedShare: number | null;
            /** Format: date-time */
            completedAt: string | null;
        };
        LessonProgressReceipt: components["schemas"]["LessonProgress"] & {
            course: {
                /** Format: date-time */
                completedAt: string | null;
                /** Format: int32 */
                lessonsLeft: number;
            };
        };
        LinkedAccount: {
            /**
             * @description Id of a account.
             * @example acc_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            providerId: string;
            /** @description The account's id at the provider. */
            accountId: string;
            userId: string;
            scopes?: string[];
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            updatedAt: string;
        };
        MarkdownPreview: {
            /**
             * @description Sanitized HTML.
             * @example <p>Ask a database.</p>
             */
            html: string;
            /** @description Table of contents: the headings in their order. */
            toc: {
                /** @example s-first-steps */
                id: string;
                /** Format: int32 */
                depth: number;
                /** @example First steps */
                title: string;
            }[];
        };
        MarkdownSource: {
            /**
             * @example ## First steps
             *
             *     Ask a *question*.
             */
            markdown: string;
        };
        Me: {
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description The name in the address of the profile, unique whatever its case.
             * @example ada-lovelace
             */
            handle: string;
            /**
             * @description The person's name.
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @description A medium here, or an https URL.
             * @example /v1/media/med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            avatarUrl: string | null;
            /**
             * @description A few sentences, plain text.
             * @example Writes programs for engines.
             */
            bio: string | null;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            locale: string;
            /**
             * @description IANA time zone.
             * @example Europe/London
             */
            timeZone: string;
            /**
             * @description ISO 3166-1 alpha-2 country code.
             * @example GB
             */
            country: string | null;
            /**
             * @description What the person can do, best first.
             * @example [
             *       "analysis",
             *       "algorithms"
             *     ]
             */
            skills: string[];
            /** @description Links to the person's other pages. */
            links: components["schemas"]["ProfileLink"][];
            visibility: components["schemas"]["ProfileVisibility"];
            /**
             * @description Whether videos start with captions, on every device.
             * @example true
             */
            captionsByDefault: boolean;
            /**
             * @description The captions' language, if a video has it; null for the video's own default.
             * @example es
             */
            captionLanguage: string | null;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example true */
            emailVerified: boolean;
            /**
             * @example [
             *       "learner",
             *       "creator"
             *     ]
             */
            roles: ("learner" | "creator" | "recruiter" | "admin")[];
            organisations: components["schemas"]["Membership"][];
            /** @description The administrator who is acting as this user; null if nobody is. */
            impersonatedBy: {
                /**
                 * @description Id of a user.
                 * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example Grace Hopper */
                name: string;
            } | null;
            /**
             * Format: int32
             * @description What the ETag holds.
             * @example 3
             */
            version: number;
        };
        Media: {
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description `hls` is a package of files.
             * @enum {string}
             */
            kind: "file" | "hls";
            filename: string;
            contentType: string;
            /**
             * Format: int64
             * @description Of all files that are stored.
             */
            sizeBytes: number;
            /**
             * Format: int32
             * @description Pixels of an image as browsers show it; null where its header does not tell.
             * @example 1280
             */
            width: number | null;
            /**
             * Format: int32
             * @example 1280
             */
            height: number | null;
            /** @enum {string} */
            state: "uploading" | "ready" | "failed";
            /** Format: date-time */
            createdAt: string;
        };
        MediaPage: {
            items: components["schemas"]["Media"][];
            next: string | null;
        };
        Membership: {
            /**
             * @description Id of a organisation.
             * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example Analytical Society */
            name: string;
            /** @example analytical-society */
            slug: string;
            /**
             * @example member
             * @enum {string}
             */
            role: "owner" | "admin" | "member";
        };
        NewApiKey: {
            /**
             * @description Id of a API key.
             * @example key_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example Nightly export */
            name: string;
            /**
             * @example [
             *       "content:read"
             *     ]
             */
            scopes: ("identity:read" | "identity:write" | "content:read" | "content:write" | "progress:write")[];
            /** @example ewk_… */
            key: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            expiresAt: string;
        };
        NewCourse: {
            /**
             * @description The last part of the course's address.
             * @example sql-for-everyone
             */
            slug?: string;
            /** @example SQL for everyone */
            title: string;
            /**
             * @default
             * @example Ask a database what you want to know.
             */
            summary?: string;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            /**
             * @default all
             * @enum {string}
             */
            level?: "all" | "beginner" | "intermediate" | "advanced";
            /**
             * @default free
             * @enum {string}
             */
            access?: "free" | "preview" | "paid";
            /** @default [] */
            topics?: string[];
            /** @default [] */
            skills?: string[];
            /**
             * Format: int32
             * @description How many weeks the course usually takes; null if its authors do not say.
             * @default null
             * @example 6
             */
            estimatedWeeks?: number | null;
            /**
             * @description Id of a media.
             * @default null
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            coverMediaId?: string | null;
            /**
             * @description Markdown.
             * @default
             * @example ## What you will learn
             */
            description?: string;
        };
        NewLesson: {
            /** @enum {string} */
            kind: "video" | "document" | "link";
            /** @example Your first query */
            title: string;
            /** @description Markdown: the document, or notes beside a video or a link. */
            body?: string;
            /**
             * @description The video, or a PDF as the document.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            mediaId?: string | null;
            /**
             * Format: uri
             * @example https://www.sqlite.org/lang_select.html
             */
            url?: string | null;
            /**
             * Format: int32
             * @description Length of the video, or the time to plan for the lesson.
             * @example 312
             */
            durationSeconds?: number | null;
            /** @description Open to everybody even if the course is not. */
            preview?: boolean;
            completion?: components["schemas"]["Completion"];
        };
        NewNote: {
            /**
             * @description Plain text.
             * @example GROUP BY comes before HAVING.
             */
            text: string;
            /**
             * @description The moment of the video it is about; null for the whole lesson.
             * @default null
             * @example 42.5
             */
            atSeconds?: number | null;
        };
        NewUpload: {
            /** @example welcome.mp4 */
            filename: string;
            /**
             * Format: int64
             * @example 1834211
             */
            sizeBytes: number;
            /**
             * @description Of the file. HTML and SVG are refused.
             * @example video/mp4
             */
            contentType: string;
            /**
             * @description Of the whole file. It may also be announced at completion.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256?: string;
            /**
             * @description `hls` begins a package with its first playlist.
             * @default file
             * @enum {string}
             */
            kind?: "file" | "hls";
            /**
             * @description Adds a file to this package, which is not complete yet.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            packageId?: string;
            /**
             * @description Path of a file inside its package.
             * @example 720p/segment-001.m4s
             */
            path?: string;
            /** Format: int32 */
            partSizeBytes?: number;
        };
        NextLesson: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            slug: string;
            courseTitle: string;
            /**
             * @description Id of a lesson.
             * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            lessonId: string;
            lessonTitle: string;
            /** @enum {string} */
            kind: "video" | "document" | "link";
            /** Format: int32 */
            durationSeconds: number | null;
            /** @description Where to go on in it. */
            positionSeconds: number;
        };
        Note: {
            /**
             * @description Id of a note.
             * @example nte_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description Plain text.
             * @example GROUP BY comes before HAVING.
             */
            text: string;
            /**
             * @description The moment of the video it is about; null for the whole lesson.
             * @example 42.5
             */
            atSeconds: number | null;
            lesson: {
                /**
                 * @description Id of a lesson.
                 * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @description As it is now, or was when the note was written. */
                title: string;
                /** @description Whether there still is such a lesson to go to. */
                public: boolean;
            };
            course: {
                /**
                 * @description Id of a course.
                 * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example SQL for everyone */
                title: string;
                /**
                 * @description Null while the course is not public.
                 * @example sql-for-everyone
                 */
                slug: string | null;
            };
            /**
             * Format: int32
             * @example 3
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            updatedAt: string;
        };
        NotePage: {
            items: components["schemas"]["Note"][];
            next: string | null;
        };
        NotePatch: {
            /**
             * @description Plain text.
             * @example GROUP BY comes before HAVING.
             */
            text?: string;
            /**
             * @description The moment of the video it is about; null for the whole lesson.
             * @example 42.5
             */
            atSeconds?: number | null;
        };
        OrganisationInvitation: {
            /**
             * @description Id of a invitation.
             * @example inv_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description Id of a organisation.
             * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            organizationId: string;
            email: string;
            role?: string | null;
            /** @enum {string} */
            status: "pending" | "accepted" | "rejected" | "canceled";
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            inviterId: string;
        } & {
            [key: string]: unknown;
        };
        OrganisationMember: {
            /**
             * @description Id of a membership.
             * @example mbr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description Id of a organisation.
             * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            organizationId: string;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            userId: string;
            role: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            user?: {
                /**
                 * @description Id of a user.
                 * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                name: string;
                email: string;
            } & {
                [key: string]: unknown;
            };
        };
        OrganisationMembers: {
            members: components["schemas"]["OrganisationMember"][];
            /** Format: int32 */
            total: number;
        };
        Outline: {
            /**
             * Format: int32
             * @example 3
             */
            version: number;
            sections: {
                /**
                 * @description Id of a section.
                 * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /** @example SQL for everyone */
                title: string;
                /**
                 * Format: int32
                 * @example 3
                 */
                version: number;
                lessons: {
                    /**
                     * @description Id of a lesson.
                     * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    id: string;
                    /** @enum {string} */
                    kind: "video" | "document" | "link";
                    /** @example SQL for everyone */
                    title: string;
                    preview: boolean;
                    /**
                     * Format: int32
                     * @example 3
                     */
                    version: number;
                }[];
            }[];
        };
        OwnAuditEntry: {
            /**
             * @description Id of a audit entry.
             * @example aud_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-22T10:00:00.000Z
             */
            at: string;
            /**
             * @example role.granted
             * @enum {string}
             */
            action: "account.created" | "account.email-verified" | "account.email-changed" | "account.handle-changed" | "account.banned" | "account.unbanned" | "account.deleted" | "session.created" | "session.refused" | "session.throttled" | "session.revoked" | "password.changed" | "password.reset-requested" | "password.reset" | "second-factor.enabled" | "second-factor.disabled" | "second-factor.recovered" | "passkey.added" | "passkey.removed" | "provider.linked" | "provider.unlinked" | "api-key.created" | "api-key.changed" | "api-key.revoked" | "role.granted" | "role.revoked" | "impersonation.started" | "impersonation.ended" | "organisation.created" | "organisation.deleted" | "organisation.invited" | "organisation.joined" | "organisation.left" | "organisation.role-changed" | "signing-key.rotated";
            subject: {
                /**
                 * @example user
                 * @enum {string}
                 */
                type: "user" | "session" | "api-key" | "passkey" | "organisation" | "signing-key";
                /** @example usr_01kah3v2m8q5x7w9y1z3b5d7f9 */
                id: string;
            };
            /**
             * @description The network the request came from.
             * @example 203.0.113.0/24
             */
            network: string | null;
            /**
             * @description Family of the user agent.
             * @example Firefox
             */
            agent: string | null;
            details: components["schemas"]["AuditDetails"];
            /**
             * @description Who did it; unknown when nobody was signed in.
             * @example self
             * @enum {string}
             */
            by: "self" | "administrator" | "unknown";
        };
        OwnSession: {
            /**
             * @description Id of a session.
             * @example ses_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @description Whether it is the session of this request. */
            current: boolean;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            expiresAt: string;
            /** @example 203.0.113.7 */
            ipAddress: string | null;
            /** @example Mozilla/5.0 */
            userAgent: string | null;
            impersonated: boolean;
        };
        OwnSessions: {
            items: components["schemas"]["OwnSession"][];
            next: null;
        };
        PartAddress: {
            /** Format: int32 */
            partNumber: number;
            /**
             * Format: int32
             * @description The part has exactly this length.
             */
            sizeBytes: number;
            /** @description Takes the part by PUT, with no other credential, and answers its ETag. */
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Passkey: {
            /**
             * @description Id of a passkey.
             * @example pky_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example Laptop */
            name?: string | null;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            userId: string;
            /** @example AAAA */
            credentialID: string;
            publicKey: string;
            /** Format: int64 */
            counter: number;
            deviceType: string;
            backedUp: boolean;
            transports?: string | null;
            aaguid?: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt?: string | null;
        };
        PasskeyRegistrationOptions: {
            /** @example AAAA */
            challenge: string;
            rp: {
                id: string;
                name: string;
            };
            user: {
                /** @example AAAA */
                id: string;
                name: string;
                displayName: string;
            };
            pubKeyCredParams: {
                /** Format: int32 */
                alg: number;
                /** @enum {string} */
                type: "public-key";
            }[];
            /** Format: int32 */
            timeout?: number;
            attestation?: string;
            excludeCredentials?: {
                /** @example AAAA */
                id: string;
                /** @enum {string} */
                type?: "public-key";
                transports?: string[];
            }[];
        } & {
            [key: string]: unknown;
        };
        PasskeySignInOptions: {
            /** @example AAAA */
            challenge: string;
            rpId?: string;
            /** Format: int32 */
            timeout?: number;
            userVerification?: string;
            allowCredentials?: {
                /** @example AAAA */
                id: string;
                /** @enum {string} */
                type?: "public-key";
                transports?: string[];
            }[];
        } & {
            [key: string]: unknown;
        };
        PasswordChanged: {
            token: string | null;
            user: components["schemas"]["AuthUser"];
        };
        /**
         * @example {
         *       "status": true,
         *       "message": "If this email exists in our system…"
         *     }
         */
        PasswordResetRequested: {
            status: boolean;
            message: string;
        };
        /**
         * @example {
         *       "ok": false,
         *       "services": [
         *         {
         *           "service": "identity",
         *           "ok": true,
         *           "checks": {
         *             "database": true
         *           }
         *         },
         *         {
         *           "service": "content",
         *           "ok": false,
         *           "checks": {}
         *         }
         *       ],
         *       "sick": [
         *         "content"
         *       ]
         *     }
         */
        PlatformHealth: {
            /** @description Whether every service is well. */
            ok: boolean;
            services: {
                /** @enum {string} */
                service: "identity" | "content";
                ok: boolean;
                /** @description What the service depends on; empty when it did not answer in time. */
                checks: {
                    [key: string]: boolean;
                };
            }[];
            /** @description The services that are not well. */
            sick: ("identity" | "content")[];
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            /** @enum {string} */
            code: "input.malformed" | "input.invalid" | "input.too-large" | "input.unsupported-type" | "auth.required" | "auth.invalid" | "auth.credentials" | "auth.unverified" | "auth.forbidden" | "auth.scope" | "auth.origin" | "auth.banned" | "auth.second-factor" | "auth.code" | "auth.password-breached" | "auth.provider-disabled" | "resource.missing" | "route.missing" | "route.method" | "resource.conflict" | "resource.gone" | "precondition.required" | "precondition.failed" | "idempotency.mismatch" | "rate.limited" | "course.incomplete" | "course.taken-down" | "course.state" | "captions.invalid" | "upload.state" | "upload.size-mismatch" | "upload.checksum-mismatch" | "upload.type-mismatch" | "upload.parts-missing" | "upload.quota" | "note.quota" | "media.range" | "media.signature" | "internal" | "service.unavailable";
            traceId: string;
            errors?: {
                pointer?: string;
                parameter?: string;
                detail: string;
            }[];
        };
        /**
         * @example {
         *       "bio": "Writes programs for engines.",
         *       "visibility": {
         *         "bio": "public"
         *       }
         *     }
         */
        ProfileChange: {
            /**
             * @description The name in the address of the profile, unique whatever its case.
             * @example ada-lovelace
             */
            handle?: string;
            /**
             * @description The person's name.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description A medium here, or an https URL.
             * @example /v1/media/med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            avatarUrl?: string | null;
            /**
             * @description A few sentences, plain text.
             * @example Writes programs for engines.
             */
            bio?: string | null;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            locale?: string;
            /**
             * @description IANA time zone.
             * @example Europe/London
             */
            timeZone?: string;
            /**
             * @description ISO 3166-1 alpha-2 country code.
             * @example GB
             */
            country?: string | null;
            /**
             * @description What the person can do, best first.
             * @example [
             *       "analysis",
             *       "algorithms"
             *     ]
             */
            skills?: string[] | null;
            /** @description Links to the person's other pages. */
            links?: components["schemas"]["ProfileLink"][] | null;
            /**
             * @description Whether videos start with captions, on every device.
             * @example true
             */
            captionsByDefault?: boolean;
            /**
             * @description The captions' language, if a video has it; null for the video's own default.
             * @example es
             */
            captionLanguage?: string | null;
            visibility?: {
                /** @enum {string|null} */
                name?: "public" | "members" | "private" | null;
                /** @enum {string|null} */
                avatarUrl?: "public" | "members" | "private" | null;
                /** @enum {string|null} */
                bio?: "public" | "members" | "private" | null;
                /** @enum {string|null} */
                locale?: "public" | "members" | "private" | null;
                /** @enum {string|null} */
                timeZone?: "public" | "members" | "private" | null;
                /** @enum {string|null} */
                country?: "public" | "members" | "private" | null;
                /** @enum {string|null} */
                skills?: "public" | "members" | "private" | null;
                /** @enum {string|null} */
                links?: "public" | "members" | "private" | null;
            } | null;
        };
        ProfileLink: {
            /** @example Notes */
            label: string;
            /** @example https://ada.example/notes */
            url: string;
        };
        /**
         * @example {
         *       "name": "public",
         *       "avatarUrl": "public",
         *       "bio": "members",
         *       "locale": "private",
         *       "timeZone": "private",
         *       "country": "private",
         *       "skills": "members",
         *       "links": "members"
         *     }
         */
        ProfileVisibility: {
            /** @enum {string} */
            name: "public" | "members" | "private";
            /** @enum {string} */
            avatarUrl: "public" | "members" | "private";
            /** @enum {string} */
            bio: "public" | "members" | "private";
            /** @enum {string} */
            locale: "public" | "members" | "private";
            /** @enum {string} */
            timeZone: "public" | "members" | "private";
            /** @enum {string} */
            country: "public" | "members" | "private";
            /** @enum {string} */
            skills: "public" | "members" | "private";
            /** @enum {string} */
            links: "public" | "members" | "private";
        };
        /**
         * @example {
         *       "positionSeconds": 42,
         *       "watched": [
         *         [
         *           0,
         *           42
         *         ]
         *       ],
         *       "reportedAt": "2026-11-22T10:00:00Z"
         *     }
         */
        ProgressReport: {
            /** @description Where the learner is. */
            positionSeconds?: number;
            /** @description What was watched since the last report, as [from, to] in seconds. */
            watched?: number[][];
            /**
             * @description The learner's own mark, where the lesson asks for it.
             * @enum {boolean}
             */
            completed?: true;
            /**
             * Format: date-time
             * @description When this was so; now if left out.
             */
            reportedAt?: string;
        };
        /**
         * @example {
         *       "id": "github",
         *       "name": "GitHub"
         *     }
         */
        Provider: {
            id: string;
            name: string;
        };
        /**
         * @example {
         *       "url": "https://github.com/login/oauth/authorize?client_id=…",
         *       "redirect": true
         *     }
         */
        ProviderRedirect: {
            url: string;
            redirect: boolean;
            status?: boolean;
        };
        Providers: {
            items: components["schemas"]["Provider"][];
        };
        PublicProfile: {
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description The name in the address of the profile, unique whatever its case.
             * @example ada-lovelace
             */
            handle: string;
            /**
             * @description The person's name.
             * @example Ada Lovelace
             */
            name?: string;
            /**
             * @description A medium here, or an https URL.
             * @example /v1/media/med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            avatarUrl?: string | null;
            /**
             * @description A few sentences, plain text.
             * @example Writes programs for engines.
             */
            bio?: string | null;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            locale?: string;
            /**
             * @description IANA time zone.
             * @example Europe/London
             */
            timeZone?: string;
            /**
             * @description ISO 3166-1 alpha-2 country code.
             * @example GB
             */
            country?: string | null;
            /**
             * @description What the person can do, best first.
             * @example [
             *       "analysis",
             *       "algorithms"
             *     ]
             */
            skills?: string[];
            /** @description Links to the person's other pages. */
            links?: components["schemas"]["ProfileLink"][];
        };
        RecoveryCodes: {
            status: boolean;
            /**
             * @example [
             *       "a1B2c-d3E4f"
             *     ]
             */
            backupCodes: string[];
        };
        RemovedMember: {
            member: {
                /**
                 * @description Id of a membership.
                 * @example mbr_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                /**
                 * @description Id of a organisation.
                 * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                organizationId: string;
                /**
                 * @description Id of a user.
                 * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                userId: string;
                role: string;
                /**
                 * Format: date-time
                 * @example 2026-11-22T08:00:00.000Z
                 */
                createdAt: string;
                user?: {
                    /**
                     * @description Id of a user.
                     * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    id: string;
                    name: string;
                    email: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        };
        RenamedPasskey: {
            passkey: components["schemas"]["Passkey"];
        };
        /**
         * @example {
         *       "roles": [
         *         "learner",
         *         "creator"
         *       ]
         *     }
         */
        RolesRequest: {
            roles: ("learner" | "creator" | "recruiter" | "admin")[];
        };
        SearchHit: {
            /** @enum {string} */
            kind: "course" | "lesson" | "caption";
            course: {
                /**
                 * @description Id of a course.
                 * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                slug: string;
                title: string;
            };
            lesson: {
                /**
                 * @description Id of a lesson.
                 * @example les_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                id: string;
                title: string;
            } | null;
            language: string;
            title: components["schemas"]["SearchPieces"];
            snippet: components["schemas"]["SearchPieces"];
            /** @description When a caption is spoken. */
            atSeconds: number | null;
        };
        /** @description A text in pieces; `match` marks what was searched for. Plain text, never markup. */
        SearchPieces: {
            text: string;
            match: boolean;
        }[];
        SecondFactorPassed: {
            token: string;
            user: components["schemas"]["AuthUser"];
        };
        SecondFactorSecret: {
            /** @enum {string} */
            method: "totp";
            totpURI: string;
            /**
             * @example [
             *       "a1B2c-d3E4f"
             *     ]
             */
            backupCodes: string[];
        };
        Section: {
            /**
             * @description Id of a section.
             * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            courseId: string;
            /** @example First steps */
            title: string;
            /**
             * Format: int32
             * @example 3
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            updatedAt: string;
        };
        SectionChange: {
            /**
             * @description Id of a section.
             * @example sec_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @example Your first query */
            title: string;
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            /**
             * @description Null unless it was renamed.
             * @example Your first query
             */
            titleBefore: string | null;
            /** @description Whether it stands elsewhere among the sections. */
            moved: boolean;
        };
        SectionFields: {
            /** @example First steps */
            title: string;
        };
        SectionPatch: {
            /** @example First steps */
            title?: string;
        };
        Session: {
            /**
             * @description Id of a session.
             * @example ses_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            userId: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            updatedAt: string;
            ipAddress?: string | null;
            userAgent?: string | null;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            impersonatedBy?: string | null;
            /**
             * @description Id of a organisation.
             * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            activeOrganizationId?: string | null;
        };
        SettledInvitation: {
            invitation: components["schemas"]["OrganisationInvitation"] & (Record<string, never> | null);
        } & {
            [key: string]: unknown;
        };
        SignedIn: {
            redirect?: boolean;
            token?: string;
            url?: string;
            user?: components["schemas"]["AuthUser"];
            twoFactorRedirect?: boolean;
            twoFactorMethods?: string[];
        };
        SignedInWithPasskey: {
            session: components["schemas"]["Session"] & {
                token: string;
            };
            user?: components["schemas"]["AuthUser"];
        };
        /**
         * @example {
         *       "success": true
         *     }
         */
        SignedOut: {
            success: boolean;
        };
        SignedUp: {
            token: null;
            user: components["schemas"]["AuthUser"];
        };
        SigningKey: {
            /**
             * @description Id of a signing key.
             * @example sig_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            keyId: string;
            /**
             * Format: date-time
             * @example 2026-11-22T08:00:00.000Z
             */
            activatesAt: string;
        };
        StaffAction: {
            /**
             * @description Id of a staff action.
             * @example stf_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /** @enum {string} */
            action: "taken_down" | "lifted";
            /**
             * @description Null when a takedown was lifted.
             * @example Lesson 3 shows a film that belongs to somebody else.
             */
            reason: string | null;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            by: string;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            at: string;
        };
        StaffActionPage: {
            items: components["schemas"]["StaffAction"][];
            next: string | null;
        };
        StaffCourse: {
            /**
             * @description Id of a course.
             * @example crs_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            id: string;
            /**
             * @description The last part of the course's address.
             * @example sql-for-everyone
             */
            slug: string;
            /** @example SQL for everyone */
            title: string;
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            /** @enum {string} */
            access: "free" | "preview" | "paid";
            /** @enum {string} */
            status: "draft" | "published" | "unpublished" | "archived";
            /**
             * Format: int32
             * @description 0 before the first publication.
             */
            latestVersion: number;
            /** Format: int32 */
            lessonCount: number;
            owners: components["schemas"]["Author"][];
            /** @description Null unless staff took it down. */
            takedown: {
                /**
                 * @description The authors read it.
                 * @example Lesson 3 shows a film that belongs to somebody else.
                 */
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-11-01T09:00:00.000Z
                 */
                since: string;
                /**
                 * @description Id of a user.
                 * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                 */
                by: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            updatedAt: string;
        };
        StaffCoursePage: {
            items: components["schemas"]["StaffCourse"][];
            next: string | null;
        };
        StoredCaptions: {
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            /** @example English */
            label: string;
            default: boolean;
            /** Format: int32 */
            cueCount: number;
        };
        StoredPart: {
            /** Format: int32 */
            PartNumber: number;
            /** Format: int32 */
            Size: number;
            ETag: string;
        };
        TakedownRequest: {
            /**
             * @description The authors read it.
             * @example Lesson 3 shows a film that belongs to somebody else.
             */
            reason: string;
        };
        TextChange: {
            /**
             * @description What is compared: the Markdown, or the words alone where a side is older than kept Markdown.
             * @enum {string}
             */
            of: "markdown" | "words";
            /** @description Null when the texts have too little in common, or too much text changed at once. */
            hunks: {
                /**
                 * Format: int32
                 * @description Where the hunk begins, from 1.
                 */
                beforeLine: number;
                /** Format: int32 */
                beforeCount: number;
                /** Format: int32 */
                afterLine: number;
                /** Format: int32 */
                afterCount: number;
                lines: {
                    /** @enum {string} */
                    change: "same" | "added" | "removed";
                    text: string;
                }[];
            }[] | null;
        } | null;
        /** @description Seconds from the beginning of the video. */
        Transcript: {
            /**
             * @description BCP 47 language tag.
             * @example en-GB
             */
            language: string;
            cues: {
                /** @example 12.5 */
                start: number;
                /** @example 12.5 */
                end: number;
                /** @example Welcome to the course. */
                text: string;
            }[];
        } | null;
        Upload: {
            /**
             * @description Id of a upload.
             * @example upl_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            uploadId: string;
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            mediaId: string;
            /**
             * @description `open` takes parts; `completing` and `verifying` are at work; the rest are ends.
             * @enum {string}
             */
            state: "open" | "completing" | "verifying" | "ready" | "failed" | "aborted";
            filename: string;
            /** @description Place inside a package; empty for a single file. */
            path: string;
            contentType: string;
            /** Format: int64 */
            sizeBytes: number;
            /**
             * Format: int64
             * @description Of every part but the last.
             */
            partSizeBytes: number;
            /** Format: int32 */
            partCount: number;
            sha256: string | null;
            /** @description Why it failed; null otherwise. */
            failure: {
                code: string;
                detail: string;
            } | null;
            /**
             * Format: date-time
             * @description When an upload that is still open is given up.
             */
            expiresAt: string;
        };
        UploadWithParts: components["schemas"]["Upload"] & {
            parts: components["schemas"]["StoredPart"][];
        };
        UppyBegunUpload: {
            /**
             * @description Id of a upload.
             * @example upl_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            uploadId: string;
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            key: string;
        };
        UppyPartAddress: {
            url: string;
        };
        UppyUpload: {
            /** @example welcome.mp4 */
            filename: string;
            /** @example video/mp4 */
            type: string;
            /**
             * @example {
             *       "sizeBytes": 1834211
             *     }
             */
            metadata: {
                [key: string]: unknown;
            };
        };
        UppyUploaded: {
            location: string;
            /**
             * @description Id of a media.
             * @example med_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            key: string;
        };
        VersionSummary: {
            /**
             * Format: int32
             * @example 3
             */
            number: number;
            /** @example SQL for everyone */
            title: string;
            /** Format: int32 */
            lessonCount: number;
            /**
             * Format: date-time
             * @example 2026-11-01T09:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description Id of a user.
             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
             */
            publishedBy: string;
        };
        VersionSummaryPage: {
            items: components["schemas"]["VersionSummary"][];
            next: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The viewer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every service is well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformHealth"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                /** @description The account that it concerns. */
                accountId?: string;
                /** @description Who did it. */
                actorId?: string;
                /** @description What it was done to. */
                subjectId?: string;
                action?: "account.created" | "account.email-verified" | "account.email-changed" | "account.handle-changed" | "account.banned" | "account.unbanned" | "account.deleted" | "session.created" | "session.refused" | "session.throttled" | "session.revoked" | "password.changed" | "password.reset-requested" | "password.reset" | "second-factor.enabled" | "second-factor.disabled" | "second-factor.recovered" | "passkey.added" | "passkey.removed" | "provider.linked" | "provider.unlinked" | "api-key.created" | "api-key.changed" | "api-key.revoked" | "role.granted" | "role.revoked" | "impersonation.started" | "impersonation.ended" | "organisation.created" | "organisation.deleted" | "organisation.invited" | "organisation.joined" | "organisation.left" | "organisation.role-changed" | "signing-key.rotated";
                /** @description From this instant on. */
                from?: string;
                /** @description Up to, not including, this instant. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    listAllCourses: {
        parameters: {
            query?: {
                /** @description A part of the title or of the slug, or the whole id. */
                query?: string;
                status?: "draft" | "published" | "unpublished" | "archived";
                takenDown?: boolean;
                /** @description Id of a user. */
                owner?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCoursePage"];
                };
            };
        };
    };
    listStaffActions: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActionPage"];
                };
            };
        };
    };
    takeCourseDown: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakedownRequest"];
            };
        };
        responses: {
            /** @description The course. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCourse"];
                };
            };
        };
    };
    liftTakedown: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The course. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCourse"];
                };
            };
        };
    };
    rotateSigningKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key that comes next. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description How the address begins. */
                email?: string;
                /** @description A part of the name, the handle or the address, or the whole id. */
                query?: string;
                role?: "learner" | "creator" | "recruiter" | "admin";
                banned?: boolean;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUsers"];
                };
            };
        };
    };
    getUserAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
        };
    };
    banUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ban"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
        };
    };
    unbanUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
        };
    };
    setUserRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolesRequest"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
        };
    };
    impersonateUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a user.
                     * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impersonation"];
                };
            };
        };
    };
    stopImpersonating: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impersonation"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a API key. */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    returnFromProvider: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
                error_description?: string;
                iss?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example correct horse battery staple */
                    currentPassword: string;
                    /** @example correct horse battery staple */
                    newPassword: string;
                    /** @default true */
                    revokeOtherSessions?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordChanged"];
                };
            };
        };
    };
    getAuthError: {
        parameters: {
            query?: {
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
        };
    };
    linkProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example github */
                    provider: string;
                    /**
                     * @default /
                     * @example /welcome
                     */
                    callbackURL?: string;
                    /** @example /welcome */
                    errorCallbackURL?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderRedirect"];
                };
            };
        };
    };
    listLinkedAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedAccount"][];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a invitation.
                     * @example inv_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    invitationId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledInvitation"];
                };
            };
        };
    };
    cancelInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a invitation.
                     * @example inv_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    invitationId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationInvitation"] & (Record<string, never> | null);
                };
            };
        };
    };
    createOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Analytical Society */
                    name: string;
                    /** @example analytical-society */
                    slug: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Id of a organisation.
                         * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        id: string;
                        /** @example Analytical Society */
                        name: string;
                        /** @example analytical-society */
                        slug: string;
                        logo?: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T08:00:00.000Z
                         */
                        createdAt: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    deleteOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a organisation.
                     * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    organizationId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Id of a organisation.
                         * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        id: string;
                        /** @example Analytical Society */
                        name: string;
                        /** @example analytical-society */
                        slug: string;
                        logo?: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T08:00:00.000Z
                         */
                        createdAt: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query: {
                /** @description Id of a organisation. */
                organizationId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullOrganisation"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query: {
                /** @description Id of a invitation. */
                id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationInvitation"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a organisation.
                     * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    organizationId: string;
                    /**
                     * Format: email
                     * @example ada@edgewise.example
                     */
                    email: string;
                    /** @enum {string} */
                    role: "owner" | "admin" | "member";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationInvitation"];
                };
            };
        };
    };
    leaveOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a organisation.
                     * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    organizationId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Id of a membership.
                         * @example mbr_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        id: string;
                        /**
                         * @description Id of a organisation.
                         * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        organizationId: string;
                        /**
                         * @description Id of a user.
                         * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        userId: string;
                        role: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T08:00:00.000Z
                         */
                        createdAt: string;
                        user?: {
                            /**
                             * @description Id of a user.
                             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                             */
                            id: string;
                            name: string;
                            email: string;
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ({
                        /**
                         * @description Id of a organisation.
                         * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        id: string;
                        /** @example Analytical Society */
                        name: string;
                        /** @example analytical-society */
                        slug: string;
                        logo?: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T08:00:00.000Z
                         */
                        createdAt: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query: {
                /** @description Id of a organisation. */
                organizationId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationInvitation"][];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query: {
                /** @description Id of a organisation. */
                organizationId: string;
                limit?: number;
                offset?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationMembers"];
                };
            };
        };
    };
    listMyInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationInvitation"][];
                };
            };
        };
    };
    rejectInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a invitation.
                     * @example inv_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    invitationId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledInvitation"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a organisation.
                     * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    organizationId: string;
                    memberIdOrEmail: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedMember"];
                };
            };
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a organisation.
                     * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    organizationId: string;
                    data: {
                        /** @example Analytical Society */
                        name?: string;
                        /** @example analytical-society */
                        slug?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Id of a organisation.
                         * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        id: string;
                        /** @example Analytical Society */
                        name: string;
                        /** @example analytical-society */
                        slug: string;
                        logo?: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T08:00:00.000Z
                         */
                        createdAt: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a organisation.
                     * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    organizationId: string;
                    /**
                     * @description Id of a membership.
                     * @example mbr_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    memberId: string;
                    /**
                     * @example member
                     * @enum {string}
                     */
                    role: "owner" | "admin" | "member";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Id of a membership.
                         * @example mbr_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        id: string;
                        /**
                         * @description Id of a organisation.
                         * @example org_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        organizationId: string;
                        /**
                         * @description Id of a user.
                         * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                         */
                        userId: string;
                        role: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-22T08:00:00.000Z
                         */
                        createdAt: string;
                        user?: {
                            /**
                             * @description Id of a user.
                             * @example usr_01kah3v2m8q5x7w9y1z3b5d7f9
                             */
                            id: string;
                            name: string;
                            email: string;
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a passkey.
                     * @example pky_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthStatus"];
                };
            };
        };
    };
    passkeySignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeySignInOptions"];
                };
            };
        };
    };
    passkeyRegistrationOptions: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRegistrationOptions"];
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"][];
                };
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a passkey.
                     * @example pky_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    id: string;
                    /** @example Laptop */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenamedPasskey"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        /** @example AAAA */
                        id: string;
                        /** @example AAAA */
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        /** @enum {string|null} */
                        authenticatorAttachment?: "platform" | "cross-platform" | null;
                        clientExtensionResults?: Record<string, never>;
                        response: {
                            /** @example AAAA */
                            clientDataJSON: string;
                            /** @example AAAA */
                            authenticatorData: string;
                            /** @example AAAA */
                            signature: string;
                            /** @example AAAA */
                            userHandle?: string | null;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInWithPasskey"];
                };
            };
        };
    };
    registerPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        /** @example AAAA */
                        id: string;
                        /** @example AAAA */
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        /** @enum {string|null} */
                        authenticatorAttachment?: "platform" | "cross-platform" | null;
                        clientExtensionResults?: Record<string, never>;
                        response: {
                            /** @example AAAA */
                            clientDataJSON: string;
                            /** @example AAAA */
                            attestationObject: string;
                            transports?: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                    /** @example Laptop */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Providers"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@edgewise.example
                     */
                    email: string;
                    /**
                     * @default /reset-password
                     * @example /welcome
                     */
                    redirectTo?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetRequested"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example r4nd0m */
                    token: string;
                    /** @example correct horse battery staple */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthStatus"];
                };
            };
        };
    };
    openPasswordReset: {
        parameters: {
            query: {
                callbackURL: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    sendVerificationEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@edgewise.example
                     */
                    email: string;
                    /** @example /welcome */
                    callbackURL?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthStatus"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@edgewise.example
                     */
                    email: string;
                    /** @example correct horse battery staple */
                    password: string;
                    rememberMe?: boolean;
                };
            };
        };
        responses: {
            /** @description Signed in, or the second factor is waited for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    signInWithProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example github */
                    provider: string;
                    /**
                     * @default /
                     * @example /welcome
                     */
                    callbackURL?: string;
                    /** @example /welcome */
                    newUserCallbackURL?: string;
                    /** @example /welcome */
                    errorCallbackURL?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderRedirect"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Ada Lovelace */
                    name: string;
                    /**
                     * Format: email
                     * @example ada@edgewise.example
                     */
                    email: string;
                    /** @example correct horse battery staple */
                    password: string;
                    /** @example /welcome */
                    callbackURL?: string;
                };
            };
        };
        responses: {
            /** @description What was registered; there is no session yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUp"];
                };
            };
        };
    };
    getAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
        };
    };
    disableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example correct horse battery staple */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthStatus"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example correct horse battery staple */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSecret"];
                };
            };
        };
    };
    newRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example correct horse battery staple */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    useRecoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example a1B2c-d3E4f */
                    code: string;
                    /** @description Whether this device needs no second factor for 30 days. */
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorPassed"];
                };
            };
        };
    };
    verifyTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 123456 */
                    code: string;
                    /** @description Whether this device needs no second factor for 30 days. */
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorPassed"];
                };
            };
        };
    };
    unlinkProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of a account.
                     * @example acc_01kah3v2m8q5x7w9y1z3b5d7f9
                     */
                    accountId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthStatus"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query: {
                code: string;
                callbackURL?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthStatus"];
                };
            };
        };
    };
    listOwnCourses: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                status?: "draft" | "published" | "unpublished" | "archived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDraftPage"];
                };
            };
        };
    };
    createCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCourse"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDraft"];
                };
            };
        };
    };
    getCourseDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft and its outline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDraftWithOutline"];
                };
            };
        };
    };
    deleteCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    editCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["CoursePatch"];
                "application/json": components["schemas"]["CoursePatch"];
            };
        };
        responses: {
            /** @description The draft as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDraft"];
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    archiveCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The course as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDraft"];
                };
            };
        };
    };
    listCoAuthors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, in the order they came. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoAuthors"];
                };
            };
        };
    };
    setCoAuthor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
                /** @description Id of a user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoAuthorRole"];
            };
        };
        responses: {
            /** @description The co-author. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoAuthor"];
                };
            };
        };
    };
    removeCoAuthor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
                /** @description Id of a user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are no author any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCourseChanges: {
        parameters: {
            query?: {
                /** @description The version before; the latest one if left out. */
                from?: number;
                /** @description The version after; the draft if left out. */
                to?: number;
            };
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseChanges"];
                };
            };
        };
    };
    getOutline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outline"];
                };
            };
        };
    };
    arrangeOutline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Arrangement"];
            };
        };
        responses: {
            /** @description The outline as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outline"];
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    publishCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The course as it is now; `latestVersion` is the one learners see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDraft"];
                };
            };
        };
    };
    addSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionFields"];
            };
        };
        responses: {
            /** @description The section. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
        };
    };
    unpublishCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The course as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDraft"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionSummaryPage"];
                };
            };
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenVersion"];
                };
            };
        };
    };
    getLessonDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonDraftWithCaptions"];
                };
            };
        };
    };
    deleteLesson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    editLesson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["LessonPatch"];
                "application/json": components["schemas"]["LessonPatch"];
            };
        };
        responses: {
            /** @description The lesson as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonDraft"];
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getDraftCaptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
                /** @description BCP 47 language tag. */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebVTT file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example WEBVTT
                     *
                     *     00:00:01.000 --> 00:00:04.000
                     *     Welcome to the course.
                     */
                    "text/vtt": string;
                };
            };
        };
    };
    putCaptions: {
        parameters: {
            query?: {
                /** @description Else the language's own name. */
                label?: string;
                /** @description Whether players show these unasked. */
                default?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
                /** @description BCP 47 language tag. */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example WEBVTT
                 *
                 *     00:00:01.000 --> 00:00:04.000
                 *     Welcome to the course.
                 */
                "text/vtt": string;
            };
        };
        responses: {
            /** @description The captions are stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCaptions"];
                };
            };
        };
    };
    deleteCaptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
                /** @description BCP 47 language tag. */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMyMedia: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                state?: "uploading" | "ready" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of media. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaPage"];
                };
            };
        };
    };
    getAuthoredMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The media. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthoredMedia"];
                };
            };
        };
    };
    deleteMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The media is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewMarkdown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkdownSource"];
            };
        };
        responses: {
            /** @description What learners would see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkdownPreview"];
                };
            };
        };
    };
    deleteSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a section. */
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    editSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a section. */
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["SectionPatch"];
                "application/json": components["schemas"]["SectionPatch"];
            };
        };
        responses: {
            /** @description The section as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    addLesson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a section. */
                sectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLesson"];
            };
        };
        responses: {
            /** @description The lesson. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonDraft"];
                };
            };
        };
    };
    listCourses: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                /** @description Primary language subtag; `de` finds `de-AT` too. */
                language?: string;
                level?: "all" | "beginner" | "intermediate" | "advanced";
                access?: "free" | "preview" | "paid";
                topic?: string;
                /** @description In any case, with or without accents. */
                skill?: string;
                /** @description Id of a user. */
                author?: string;
                sort?: "newest" | "oldest" | "title";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseCardPage"];
                };
            };
        };
    };
    getCourse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The course. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoursePage"];
                };
            };
        };
    };
    getHome: {
        parameters: {
            query?: {
                /** @description Primary language subtag of the visitor. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parts that could be had. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
        };
    };
    getLesson: {
        parameters: {
            query?: {
                /** @description Language of the transcript, if there is one in it. */
                transcript?: string;
            };
            header?: never;
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lesson. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
        };
    };
    getCaptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
                /** @description BCP 47 language tag. */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebVTT file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example WEBVTT
                     *
                     *     00:00:01.000 --> 00:00:04.000
                     *     Welcome to the course.
                     */
                    "text/vtt": string;
                };
            };
        };
    };
    writeNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
        };
    };
    reportProgress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a lesson. */
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressReport"];
            };
        };
        responses: {
            /** @description The learner's standing now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonProgressReceipt"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. The ETag is what a change names in If-Match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ProfileChange"];
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description The account after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMyAuditEntries: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnAuditEntry"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parts that could be had. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
        };
    };
    listMyNextLessons: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of lessons, the course last touched first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NextLesson"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    listMyNotes: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
                /** @description Id of a lesson. */
                lessonId?: string;
                /** @description Id of a course. */
                courseId?: string;
                /** @description `latest`: the one that changed last comes first. */
                sort?: "lesson" | "latest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
        };
    };
    deleteNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a note. */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    editNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you last read. */
                "if-match"?: string;
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a note. */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["NotePatch"];
                "application/json": components["schemas"]["NotePatch"];
            };
        };
        responses: {
            /** @description The note as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMyProgress: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of courses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CourseProgress"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getMyCourseProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a course. */
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The standing; lessons not yet opened are left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseLessonsProgress"];
                };
            };
        };
    };
    becomeCreator: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's roles from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedRoles"];
                };
            };
        };
    };
    getMedia: {
        parameters: {
            query?: {
                /** @description Present: save it instead of showing it. */
                download?: string;
            };
            header?: never;
            path: {
                /** @description Id of a media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file, with its own type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The range asked for, with Content-Range. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    getMediaFile: {
        parameters: {
            query?: {
                /** @description Present: save it instead of showing it. */
                download?: string;
            };
            header?: never;
            path: {
                /** @description Id of a media. */
                mediaId: string;
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file, with its own type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The range asked for, with Content-Range. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description What to look for. */
                q: string;
                kind?: "course" | "lesson" | "caption";
                language?: string;
                /** @description Id of a course. */
                courseId?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Items a page, at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found, best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchHit"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUpload"];
            };
        };
        responses: {
            /** @description The upload takes parts. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunUpload"];
                };
            };
        };
    };
    uppyCreateUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UppyUpload"];
            };
        };
        responses: {
            /** @description The upload takes parts. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UppyBegunUpload"];
                };
            };
        };
    };
    uppyListParts: {
        parameters: {
            query?: {
                /** @description Id of a media. */
                key?: string;
            };
            header?: never;
            path: {
                /** @description Id of a upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredPart"][];
                };
            };
        };
    };
    uppyAbortUpload: {
        parameters: {
            query?: {
                /** @description Id of a media. */
                key?: string;
            };
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    uppyCompleteUpload: {
        parameters: {
            query?: {
                /** @description Id of a media. */
                key?: string;
            };
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteUpload"];
            };
        };
        responses: {
            /** @description The media. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UppyUploaded"];
                };
            };
        };
    };
    uppySignPart: {
        parameters: {
            query?: {
                /** @description Id of a media. */
                key?: string;
            };
            header?: never;
            path: {
                /** @description Id of a upload. */
                uploadId: string;
                partNumber: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the part goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UppyPartAddress"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadWithParts"];
                };
            };
        };
    };
    abortUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat harmless: it gets the first answer (kept for a day). */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of a upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteUpload"];
            };
        };
        responses: {
            /** @description The upload; its state is `ready`, or `verifying` for a very large file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    getPartAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a upload. */
                uploadId: string;
                partNumber: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the part goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartAddress"];
                };
            };
        };
    };
    storePart: {
        parameters: {
            query: {
                expires?: number | null;
                size: number;
                signature: string;
            };
            header?: never;
            path: {
                /** @description Id of a upload. */
                uploadId: string;
                partNumber: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The part is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the address of the profile, unique whatever its case. */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person; what is hidden from the caller is left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicProfile"];
                };
            };
        };
    };
}
