import { limits } from "@edgewise/client/limits.generated";
import type { Child } from "hono/jsx";
import { Checkbox } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import type { Visit } from "../../page/visit.ts";
import { errorsOf, Refused } from "../refused.tsx";
import { type Carried, CarriedFields, linkWith } from "./carried.tsx";
import { OtherWays, providersOf } from "./other-ways.tsx";
import { SendAgain } from "./send-again.tsx";

/** How a sign-in stands. */
export interface SignIn {
  carried: Carried;
  refusal?: Refusal | undefined;
  /** Said above the form. */
  note?: Child;
  title?: string;
  status?: Page["status"];
}

/** The sign-in page, with every way to sign in that is set up. */
export async function signInPage(visit: Visit, state: SignIn): Promise<Page> {
  const { locale } = visit;
  const providers = await providersOf(visit);
  const title = state.title ?? locale.t("nav.sign-in");
  return {
    title,
    ...(state.status !== undefined && { status: state.status }),
    unlisted: true,
    width: "text",
    sheets: ["tools", "account"],
    main: (
      <div class="entry">
        <h1>{title}</h1>
        {state.note}
        <SignInForm visit={visit} state={state} />
        <OtherWays locale={locale} carried={state.carried} providers={providers} />
        {state.refusal?.problem?.code === "auth.unverified" && (
          <SendAgain locale={locale} email={textOf(state.refusal.typed, "email")} back={state.carried.back} />
        )}
        <Elsewhere visit={visit} carried={state.carried} />
      </div>
    ),
  };
}

function SignInForm({ visit: { locale }, state: { carried, refusal } }: { visit: Visit; state: SignIn }) {
  const { t, to } = locale;
  const errors = errorsOf(locale, refusal);
  const labels = { email: t("account.email"), password: t("account.password") };
  const typed = refusal?.typed ?? {};
  return (
    <form method="post" action={to("/sign-in")}>
      <Refused locale={locale} refusal={refusal} labels={labels} />
      <CarriedFields carried={carried} />
      <TextField
        {...{ locale, name: "email", label: labels.email, error: errors.email, required: true }}
        {...{
          type: "email",
          value: textOf(typed, "email"),
          autocomplete: "username webauthn",
          maxlength: limits.signIn.email.maxLength,
        }}
      />
      <TextField
        {...{ locale, name: "password", label: labels.password, error: errors.password, required: true }}
        {...{ type: "password", autocomplete: "current-password", maxlength: limits.signIn.password.maxLength }}
      />
      <Checkbox
        {...{ locale, name: "remember", value: "yes", label: t("account.remember"), hint: t("account.remember.hint") }}
        checked={refusal === undefined || textOf(typed, "remember") === "yes"}
      />
      <p class="actions">
        <button class="button" type="submit">
          {t("nav.sign-in")}
        </button>
        <button class="button quiet" type="button" data-dismiss hidden>
          {t("cancel")}
        </button>
      </p>
    </form>
  );
}

/** What else someone at this page may want. While a form is held back it opens beside, so that nothing is lost. */
function Elsewhere({ visit: { locale }, carried }: { visit: Visit; carried: Carried }) {
  const { t, to } = locale;
  const beside = carried.held ? { target: "_blank" } : {};
  return (
    <p class="quiet">
      <a href={to("/forgot")} {...beside}>
        {t("account.forgot.title")}
      </a>
      {!carried.held && " · "}
      {!carried.held && <a href={linkWith(to("/sign-up"), carried)}>{t("account.sign-up.lead")}</a>}
    </p>
  );
}
