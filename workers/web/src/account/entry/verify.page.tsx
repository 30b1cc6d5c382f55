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
import { returnPathOf } from "./return-path.ts";

const fields = z.object({
  email: z.email().max(limits.sendVerificationEmail.email.maxLength),
  return: z.string().max(2000).optional(),
});

/** Where the link in the mail leads once identity has looked at it: confirmed, or in need of another letter. */
export function mountVerify(app: App): void {
  app.get(
    "/verify",
    privatePage(async (visit) => {
      const back = returnPathOf(visit.query.get("return"));
      return visit.query.has("error") ? expiredPage(visit, { back }) : confirmedPage(visit, back);
    }),
  );
  app.post(
    "/verify",
    action({
      fields,
      act: async ({ api, locale }, { email, ...input }) => {
        const back = returnPathOf(input.return);
        const callbackURL = locale.to(linkWith("/verify", { back }));
        // Someone else may be signed in here, who could ask for letters to their own address alone.
        await api.post("/v1/auth/send-verification-email", { body: { email, callbackURL }, headers: { Cookie: "" } });
        return mailSentPage(locale, { email, back });
      },
      again: async (visit, refusal) =>
        expiredPage(visit, { back: returnPathOf(textOf(refusal.typed, "return")), refusal }),
    }),
  );
}

function confirmedPage({ locale: { t, to } }: Visit, back: string): Page {
  const next = linkWith("/welcome", { back });
  return {
    title: t("account.verify.done"),
    width: "text",
    sheets: ["account"],
    main: (
      <div class="entry">
        <h1>{t("account.verify.done")}</h1>
        <p class="lead">{t("account.verify.done.lead")}</p>
        <p class="actions">
          <a class="button" href={linkWith(to("/sign-in"), { back: next })}>
            {t("nav.sign-in")}
          </a>
        </p>
      </div>
    ),
  };
}

function expiredPage({ locale }: Visit, { back, refusal }: { back: string; refusal?: Refusal }): Page {
  const { t, to } = locale;
  const label = t("account.email");
  return {
    title: t("account.verify.expired"),
    width: "text",
    sheets: ["tools", "account"],
    main: (
      <form class="entry" method="post" action={to("/verify")}>
        <h1>{t("account.verify.expired")}</h1>
        <p class="lead">{t("account.verify.expired.lead")}</p>
        <Refused locale={locale} refusal={refusal} labels={{ email: label }} />
        <CarriedFields carried={{ back }} />
        <TextField
          {...{ locale, name: "email", label, error: errorsOf(locale, refusal).email, required: true }}
          {...{
            type: "email",
            value: textOf(refusal?.typed ?? {}, "email"),
            autocomplete: "username",
            maxlength: limits.sendVerificationEmail.email.maxLength,
          }}
        />
        <p class="actions">
          <button class="button" type="submit">
            {t("account.verify.again")}
          </button>
        </p>
      </form>
    ),
  };
}
