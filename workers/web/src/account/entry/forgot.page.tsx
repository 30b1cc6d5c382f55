import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { TextField } from "../../components/text-field.tsx";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { errorsOf, Refused } from "../refused.tsx";

/** Asking for the letter with which to choose a new password. The answer is the same for an address without an account. */
export function mountForgot(app: App): void {
  app.get(
    "/forgot",
    privatePage(async (visit) => forgotPage(visit)),
  );
  app.post(
    "/forgot",
    action({
      fields: z.object({ email: z.email().max(limits.requestPasswordReset.email.maxLength) }),
      act: async (visit, { email }) => {
        const redirectTo = visit.locale.to("/reset");
        await visit.api.post("/v1/auth/request-password-reset", { body: { email, redirectTo } });
        return askedPage(visit, email);
      },
      again: async (visit, refusal) => forgotPage(visit, refusal),
    }),
  );
}

function forgotPage({ locale }: Visit, refusal?: Refusal): Page {
  const { t, to } = locale;
  const label = t("account.email");
  return {
    title: t("account.forgot.title"),
    width: "text",
    sheets: ["tools", "account"],
    main: (
      <form class="entry" method="post" action={to("/forgot")}>
        <h1>{t("account.forgot.title")}</h1>
        <p class="lead">{t("account.forgot.lead")}</p>
        <Refused locale={locale} refusal={refusal} labels={{ email: label }} />
        <TextField
          {...{ locale, name: "email", label, error: errorsOf(locale, refusal).email, required: true }}
          {...{
            type: "email",
            value: textOf(refusal?.typed ?? {}, "email"),
            autocomplete: "username",
            maxlength: limits.requestPasswordReset.email.maxLength,
          }}
        />
        <p class="actions">
          <button class="button" type="submit">
            {t("account.forgot.go")}
          </button>
          <a href={to("/sign-in")}>{t("nav.sign-in")}</a>
        </p>
      </form>
    ),
  };
}

function askedPage({ locale: { t, to } }: Visit, email: string): Page {
  return {
    title: t("account.mail.title"),
    width: "text",
    sheets: ["account"],
    main: (
      <div class="entry">
        <h1>{t("account.mail.title")}</h1>
        <p class="lead" dir="auto">
          {t("account.forgot.sent", { email })}
        </p>
        <p>{t("account.mail.missing")}</p>
        <p class="actions">
          <a href={to("/forgot")}>{t("account.forgot.again")}</a>
        </p>
      </div>
    ),
  };
}
