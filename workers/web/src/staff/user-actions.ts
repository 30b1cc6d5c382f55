import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../app.ts";
import { type Action, action, type Refusal } from "../page/action.ts";
import type { Page } from "../page/page.ts";
import { problemPage } from "../page/problem-page.tsx";
import type { Visit } from "../page/visit.ts";
import { roles } from "./users.page.tsx";

const key = z.string();
const oneOrMore = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(schema));

/** What staff do to an account: suspend it, let it in again, give it roles, act as its owner. */
export function mountUserActions(app: App, userPage: (visit: Visit, refusal?: Refusal) => Promise<Page>): void {
  const form = <S extends z.ZodType>(
    fields: S,
    act: (visit: Visit, input: z.infer<S>, path: { userId: string }) => Promise<unknown>,
  ) =>
    action<S>({
      fields,
      act: async (visit, input) => {
        const userId = visit.param("userId");
        await act(visit, input, { userId });
        return `/staff/users/${userId}?done`;
      },
      again: userPage,
    } satisfies Action<S>);

  app.post(
    "/staff/users/:userId/ban",
    form(
      z.object({
        key,
        reason: z.string().trim().min(limits.Ban.reason.minLength).max(limits.Ban.reason.maxLength),
        until: z.string(),
      }),
      ({ api }, { reason, until, key }, path) =>
        api.put("/v1/admin/users/{userId}/ban", {
          path,
          // A day ends where the platform's clock is.
          body: { reason, ...(until && { until: `${until}T23:59:59.999Z` }) },
          idempotencyKey: key,
        }),
    ),
  );
  app.post(
    "/staff/users/:userId/unban",
    form(z.object({ key }), ({ api }, { key }, path) =>
      api.delete("/v1/admin/users/{userId}/ban", { path, idempotencyKey: key }),
    ),
  );
  app.post(
    "/staff/users/:userId/roles",
    form(z.object({ key, roles: oneOrMore(z.enum(roles)) }), ({ api }, { roles, key }, path) =>
      api.put("/v1/admin/users/{userId}/roles", { path, body: { roles }, idempotencyKey: key }),
    ),
  );
  app.post(
    "/staff/users/:userId/act",
    action({
      fields: z.object({}),
      act: async ({ api, param }) => {
        await api.post("/v1/auth/admin/impersonate-user", { body: { userId: param("userId") } });
        return "/learning";
      },
      again: userPage,
    }),
  );
  app.post(
    "/staff/stop-acting",
    action({
      fields: z.object({}),
      act: async ({ api }) => {
        await api.post("/v1/auth/admin/stop-impersonating");
        return "/staff/users";
      },
      again: async ({ locale }, { problem }) => problemPage(problem, { locale, traceId: problem?.traceId ?? "" }),
    }),
  );
}
