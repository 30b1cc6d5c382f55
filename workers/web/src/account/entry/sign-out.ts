import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { problemPage } from "../../page/problem-page.tsx";

/** Ends the session. Without one, the visitor is already signed out. */
export function mountSignOut(app: App): void {
  app.post(
    "/sign-out",
    action({
      fields: z.object({}),
      act: async ({ api }) => {
        await api.post("/v1/auth/sign-out");
        return "/";
      },
      again: async ({ locale }, { problem }) => problemPage(problem, { locale, traceId: problem?.traceId ?? "" }),
    }),
  );
}
