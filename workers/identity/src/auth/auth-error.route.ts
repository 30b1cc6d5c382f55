import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { Problem } from "@edgewise/chassis/problem";
import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";

const route = endpoint({
  operationId: "getAuthError",
  method: "get",
  path: "/v1/auth/error",
  summary: "Shown to a browser that came back from a provider without success.",
  description: "Only where no `errorCallbackURL` was given.",
  tags: ["providers"],
  access: "public",
  request: { query: z.object({ error: z.string().max(200).optional().openapi({ example: "account_not_linked" }) }) },
  responses: problems("auth.code", "resource.conflict", "auth.unverified", "auth.banned", "auth.provider-disabled"),
});

type Meaning = readonly [ProblemCode, string];

const meanings: Record<string, Meaning> = {
  account_not_linked: [
    "resource.conflict",
    "An account with this address exists. Sign in as usual and add the provider to it.",
  ],
  account_already_linked_to_different_user: ["resource.conflict", "This account is linked to another user."],
  email_does_not_match: ["resource.conflict", "The provider's address is not the account's."],
  email_not_verified: ["auth.unverified", "Confirm your email address first. We have sent you a link."],
  banned: ["auth.banned", "This account is suspended."],
  oauth_provider_not_found: ["auth.provider-disabled", "This way to sign in is not set up here."],
};

export function mountAuthError(app: App): void {
  app.openapi(route, (c) => {
    const meaning = meanings[c.req.valid("query").error ?? ""];
    throw new Problem(
      ...(meaning ?? (["auth.code", "Signing in with the provider did not work. Try again."] as const)),
    );
  });
}
