import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { Notice } from "../../components/notice.tsx";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { errorsOf, Refused } from "../refused.tsx";
import { Username } from "../username.tsx";
import { NewPasswordField, newPasswordLength } from "./new-password-field.tsx";

const fields = z.object({
  token: z.string().min(limits.resetPassword.token.minLength).max(limits.resetPassword.token.maxLength),
  newPassword: z.string().min(newPasswordLength.min).max(newPasswordLength.max),
});

/** Choosing a new password with the link from the mail, which works once. */
export function mountReset(app: App): void {
  const shown = privatePage(async (visit) => {
    const token = visit.query.get("token");
    return token === null ? gonePage(visit) : resetPage(visit, token);
  });
  app.get("/reset", shown);
  // Where the letter leads that a client asked for without saying where to.
  app.get("/reset-password", shown);
  app.post(
    "/reset",
    action({
      fields,
      act: async ({ api }, body) => {
        await api.post("/v1/auth/reset-password", { body });
        return "/sign-in?done=reset";
      },
      again: async (visit, refusal) =>
        refusal.problem?.code === "auth.code"
          ? gonePage(visit)
          : resetPage(visit, textOf(refusal.typed, "token"), refusal),
    }),
  );
}

function resetPage({ locale }: Visit, token: string, refusal?: Refusal): Page {
  const { t, to } = locale;
  const label = t("account.password.new");
  return {
    title: t("account.reset.title"),
    width: "text",
    unlisted: true,
    sheets: ["tools", "account"],
    main: (
      <form class="entry" method="post" action={to("/reset")}>
        <h1>{t("account.reset.title")}</h1>
        <p class="lead">{t("account.reset.lead")}</p>
        <Refused locale={locale} refusal={refusal} labels={{ newPassword: label }} />
        <input type="hidden" name="token" value={token} />
        <Username />
        <NewPasswordField {...{ locale, name: "newPassword", label, error: errorsOf(locale, refusal).newPassword }} />
        <p class="actions">
          <button class="button" type="submit">
            {t("account.reset.go")}
          </button>
        </p>
      </form>
    ),
  };
}

function gonePage({ locale: { t, to } }: Visit): Page {
  return {
    title: t("account.reset.title"),
    width: "text",
    unlisted: true,
    main: (
      <>
        <h1>{t("account.reset.title")}</h1>
        <Notice kind="warning">{t("account.reset.gone")}</Notice>
        <p class="actions">
          <a class="button" href={to("/forgot")}>
            {t("account.forgot.go")}
          </a>
        </p>
      </>
    ),
  };
}
