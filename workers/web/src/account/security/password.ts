import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { newPasswordLength } from "../entry/new-password-field.tsx";
import { securityPage } from "./security.page.tsx";
import { besidePassword } from "./ways.ts";

const fields = z.object({
  currentPassword: z
    .string()
    .min(limits.changePassword.currentPassword.minLength)
    .max(limits.changePassword.currentPassword.maxLength),
  newPassword: z.string().min(newPasswordLength.min).max(newPasswordLength.max),
  others: z.string().optional(),
});

/** Changes the password; the old one is required. */
export function mountPassword(app: App): void {
  app.post(
    "/account/security/password",
    action({
      fields,
      act: async ({ api }, { others, ...passwords }) => {
        await api.post("/v1/auth/change-password", { body: { ...passwords, revokeOtherSessions: others === "yes" } });
        return "/account/security?saved";
      },
      again: (visit, refusal) =>
        securityPage(visit, { form: "password", refusal: besidePassword(visit, refusal, "currentPassword") }),
    }),
  );
}
