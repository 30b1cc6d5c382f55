import { limits } from "@edgewise/client/limits.generated";
import { Checkbox } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import type { Visit } from "../../page/visit.ts";
import { errorsOf, Refused } from "../refused.tsx";
import { type Carried, CarriedFields } from "./carried.tsx";

interface Step {
  carried: Carried;
  refusal?: Refusal | undefined;
}

/** The page that asks for the second factor: a code of the app, or a recovery code. */
export function codePage({ locale }: Visit, step: Step): Page {
  const { t } = locale;
  return {
    title: t("account.code.title"),
    unlisted: true,
    width: "text",
    sheets: ["tools", "account"],
    main: (
      <div class="entry">
        <h1>{t("account.code.title")}</h1>
        <p class="lead">{t("account.code.lead")}</p>
        <AppCode locale={locale} step={step} />
        <RecoveryCode locale={locale} step={step} />
      </div>
    ),
  };
}

interface Part {
  locale: Visit["locale"];
  step: Step;
}

function AppCode({ locale, step: { carried, refusal } }: Part) {
  const { t, to } = locale;
  const own = isRecovery(refusal) ? undefined : refusal;
  const label = t("account.code");
  return (
    <form method="post" action={to("/sign-in/code")}>
      <Refused locale={locale} refusal={own} labels={{ code: label }} />
      <CarriedFields carried={carried} />
      <TextField
        {...{ locale, name: "code", label, error: errorsOf(locale, own).code, required: true }}
        {...{ inputmode: "numeric", autocomplete: "one-time-code", maxlength: 12, autofocus: own === undefined }}
        class="code-field"
      />
      <Checkbox
        {...{ locale, name: "trust", value: "yes", label: t("account.code.trust"), hint: t("account.code.trust.hint") }}
      />
      <p class="actions">
        <button class="button" type="submit">
          {t("account.code.go")}
        </button>
        <button class="button quiet" type="button" data-dismiss hidden>
          {t("cancel")}
        </button>
      </p>
    </form>
  );
}

function RecoveryCode({ locale, step: { carried, refusal } }: Part) {
  const { t, to } = locale;
  const own = isRecovery(refusal) ? refusal : undefined;
  const label = t("account.recovery.code");
  return (
    <details class="section" open={own !== undefined}>
      <summary>{t("account.recovery.instead")}</summary>
      <form method="post" action={to("/sign-in/code")}>
        <Refused locale={locale} refusal={own} labels={{ recovery: label }} />
        <CarriedFields carried={carried} />
        <TextField
          {...{ locale, name: "recovery", label, hint: t("account.recovery.hint") }}
          {...{
            error: errorsOf(locale, own).recovery,
            required: true,
            maxlength: limits.useRecoveryCode.code.maxLength,
            autocomplete: "off",
          }}
        />
        <p class="actions">
          <button class="button quiet" type="submit">
            {t("account.recovery.go")}
          </button>
        </p>
      </form>
    </details>
  );
}

function isRecovery(refusal: Refusal | undefined): boolean {
  return refusal !== undefined && textOf(refusal.typed, "recovery") !== "";
}
