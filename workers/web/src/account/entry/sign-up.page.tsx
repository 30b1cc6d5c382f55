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
import { CarriedFields, linkWith } from "./carried.tsx";
import { mailSentPage } from "./mail-sent.tsx";
import { NewPasswordField, newPasswordLength } from "./new-password-field.tsx";
import { returnPathOf } from "./return-path.ts";

const fields = z.object({
  name: z.string().trim().min(limits.signUp.name.minLength).max(limits.signUp.name.maxLength),
  email: z.email().max(limits.signUp.email.maxLength),
  password: z.string().min(newPasswordLength.min).max(newPasswordLength.max),
  return: z.string().max(2000).optional(),
});

/** Becoming someone here. The answer is the same whether or not the address has an account. */
export function mountSignUp(app: App): void {
  app.get(
    "/sign-up",
    privatePage(async (visit) => signUpPage(visit, { back: returnPathOf(visit.query.get("return")) })),
  );
  app.post(
    "/sign-up",
    action({
      fields,
      act: signUp,
      again: async (visit, refusal) =>
        signUpPage(visit, { back: returnPathOf(textOf(refusal.typed, "return")), refusal }),
    }),
  );
}

async function signUp({ api, locale }: Visit, input: z.infer<typeof fields>): Promise<Page> {
  const { name, email, password } = input;
  const back = returnPathOf(input.return);
  const callbackURL = locale.to(linkWith("/verify", { back }));
  await api.post("/v1/auth/sign-up/email", { body: { name, email, password, callbackURL } });
  return mailSentPage(locale, { email, back });
}

interface SignUp {
  back: string;
  refusal?: Refusal;
}

function signUpPage({ locale }: Visit, state: SignUp): Page {
  const { t, to } = locale;
  return {
    title: t("account.sign-up.title"),
    width: "text",
    sheets: ["tools", "account"],
    main: (
      <div class="entry">
        <h1>{t("account.sign-up.title")}</h1>
        <p class="lead">{t("account.sign-up.promise")}</p>
        <SignUpForm locale={locale} state={state} />
        <p class="quiet">
          {t("account.sign-up.known")} <a href={linkWith(to("/sign-in"), state)}>{t("nav.sign-in")}</a>
        </p>
      </div>
    ),
  };
}

function SignUpForm({ locale, state: { back, refusal } }: { locale: Visit["locale"]; state: SignUp }) {
  const { t, to } = locale;
  const errors = errorsOf(locale, refusal);
  const typed = refusal?.typed ?? {};
  const labels = { name: t("account.name"), email: t("account.email"), password: t("account.password") };
  return (
    <form method="post" action={to("/sign-up")}>
      <Refused locale={locale} refusal={refusal} labels={labels} />
      <CarriedFields carried={{ back }} />
      <TextField
        {...{ locale, name: "name", label: labels.name, hint: t("account.name.hint"), error: errors.name }}
        {...{
          required: true,
          value: textOf(typed, "name"),
          autocomplete: "name",
          maxlength: limits.signUp.name.maxLength,
        }}
      />
      <TextField
        {...{ locale, name: "email", label: labels.email, error: errors.email, required: true }}
        {...{
          type: "email",
          value: textOf(typed, "email"),
          autocomplete: "username",
          maxlength: limits.signUp.email.maxLength,
        }}
      />
      <NewPasswordField {...{ locale, name: "password", label: labels.password, error: errors.password }} />
      <p class="actions">
        <button class="button" type="submit">
          {t("account.sign-up.go")}
        </button>
      </p>
    </form>
  );
}
