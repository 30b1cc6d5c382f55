import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import type { Fields } from "../../page/form.ts";
import { textOf } from "../../page/form.ts";
import { codesPage } from "./codes-page.tsx";
import { securityPage } from "./security.page.tsx";
import { totpPage } from "./totp-page.tsx";
import { besidePassword } from "./ways.ts";

const password = z
  .string()
  .min(limits.beginSecondFactor.password.minLength)
  .max(limits.beginSecondFactor.password.maxLength)
  .optional();
const verifying = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/)),
  uri: z.string().startsWith("otpauth://").max(500),
  codes: z.string().max(700),
});

/** Turning the second factor on and off, and new recovery codes. */
export function mountTotp(app: App): void {
  app.post(
    "/account/security/totp",
    action({
      fields: z.object({ "totp-password": password }),
      act: async (visit, input) => {
        const body = withPassword(input["totp-password"]);
        const { totpURI, backupCodes } = await visit.api.post("/v1/auth/two-factor/enable", { body });
        return totpPage(visit, { uri: totpURI, codes: backupCodes });
      },
      again: (visit, refusal) =>
        securityPage(visit, { form: "totp", refusal: besidePassword(visit, refusal, "totp-password") }),
    }),
  );
  app.post(
    "/account/security/totp/verify",
    action({
      fields: verifying,
      act: async (visit, { code, codes }) => {
        await visit.api.post("/v1/auth/two-factor/verify-totp", { body: { code } });
        return codesPage(visit, { codes: codes.split(" "), isNew: true });
      },
      again: async (visit, refusal) => totpPage(visit, { ...secretsIn(refusal.typed), refusal }),
    }),
  );
  app.post(
    "/account/security/totp/off",
    action({
      fields: z.object({ "totp-off-password": password }),
      act: async ({ api }, input) => {
        await api.post("/v1/auth/two-factor/disable", { body: withPassword(input["totp-off-password"]) });
        return "/account/security?saved#totp";
      },
      again: (visit, refusal) =>
        securityPage(visit, { form: "totp-off", refusal: besidePassword(visit, refusal, "totp-off-password") }),
    }),
  );
  app.post(
    "/account/security/recovery",
    action({
      fields: z.object({ "recovery-password": password }),
      act: async (visit, input) => {
        const body = withPassword(input["recovery-password"]);
        const { backupCodes } = await visit.api.post("/v1/auth/two-factor/generate-backup-codes", { body });
        return codesPage(visit, { codes: backupCodes, isNew: false });
      },
      again: (visit, refusal) =>
        securityPage(visit, { form: "recovery", refusal: besidePassword(visit, refusal, "recovery-password") }),
    }),
  );
}

function withPassword(typed: string | undefined): { password?: string } {
  return typed === undefined ? {} : { password: typed };
}

function secretsIn(typed: Fields): { uri: string; codes: string[] } {
  return { uri: textOf(typed, "uri"), codes: textOf(typed, "codes").split(" ") };
}
