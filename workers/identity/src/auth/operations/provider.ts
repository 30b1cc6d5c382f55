import { idSchema } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { ownAct, sessionBegun } from "../acts.ts";
import type { Operation } from "../operation.ts";
import { Instant, ReturnPath, Status } from "../shapes.ts";

const tag = "providers";

const ProviderId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,31}$/, "Not the id of a provider.")
  .max(32)
  .openapi({ example: "github" });
const AccountId = idSchema("acc");
const Redirect = z
  .strictObject({ url: z.string().max(4000), redirect: z.boolean(), status: z.boolean().optional() })
  .openapi("ProviderRedirect", {
    example: { url: "https://github.com/login/oauth/authorize?client_id=…", redirect: true },
  });
const Account = z
  .object({
    id: AccountId,
    providerId: z.string().max(32),
    accountId: z.string().max(255).openapi({ description: "The account's id at the provider." }),
    userId: z.string().max(30),
    scopes: z.array(z.string().max(200)).max(50).optional(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("LinkedAccount");
const query = z.object({
  code: z.string().max(4000).optional(),
  state: z.string().max(1000).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(1000).optional(),
  iss: z.string().max(500).optional(),
});

/** Sign-in with Google, Microsoft, GitHub and any OpenID Connect issuer that is set up. */
export const providerOperations: Operation[] = [
  {
    operationId: "signInWithProvider",
    method: "post",
    path: "/sign-in/social",
    summary: "Starts signing in with a provider.",
    description: "Send the browser to `url`; the provider sends it back to `callbackURL`, signed in.",
    tag,
    session: false,
    federated: true,
    body: z.strictObject({
      provider: ProviderId,
      callbackURL: ReturnPath.default("/"),
      newUserCallbackURL: ReturnPath.optional(),
      errorCallbackURL: ReturnPath.optional(),
    }),
    answer: Redirect,
    problems: ["auth.provider-disabled", "auth.origin"],
  },
  {
    operationId: "returnFromProvider",
    method: "get",
    path: "/callback/{provider}",
    summary: "Receives the browser when the provider sends it back.",
    description: "Signs in, or links the account, and redirects; with `error` in the query if that failed.",
    tag,
    session: false,
    federated: true,
    params: z.object({ provider: ProviderId }),
    query,
    answer: null,
    problems: [],
    acts: (call) => [
      ...sessionBegun(call.input.params.provider ?? "provider")(call),
      ...(call.begun || call.location?.includes("error=")
        ? []
        : ownAct("provider.linked", { provider: call.input.params.provider ?? "" })(call)),
    ],
    forgetsCaller: true,
  },
  {
    operationId: "linkProvider",
    method: "post",
    path: "/link-social",
    summary: "Starts linking a provider to the signed-in account.",
    description: "The email address at the provider must be the account's.",
    tag,
    session: true,
    ownerOnly: true,
    federated: true,
    body: z.strictObject({
      provider: ProviderId,
      callbackURL: ReturnPath.default("/"),
      errorCallbackURL: ReturnPath.optional(),
    }),
    answer: Redirect,
    problems: ["auth.provider-disabled", "auth.origin"],
  },
  {
    operationId: "listLinkedAccounts",
    method: "get",
    path: "/list-accounts",
    summary: "Lists the user's ways to sign in.",
    description: "A password is the provider `credential`.",
    tag,
    session: true,
    answer: z.array(Account).max(100),
    problems: [],
  },
  {
    operationId: "unlinkProvider",
    method: "post",
    path: "/unlink-account",
    summary: "Removes a provider from the account.",
    description: "The last way to sign in cannot be removed.",
    tag,
    session: true,
    ownerOnly: true,
    body: z.strictObject({ accountId: AccountId }),
    answer: Status,
    problems: ["resource.missing", "resource.conflict", "auth.origin"],
    acts: ownAct("provider.unlinked"),
  },
];
