import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { Notice } from "../../components/notice.tsx";
import { action } from "../../page/action.ts";
import type { Fields } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { type Carried, carriedIn, linkWith } from "./carried.tsx";
import { codePage } from "./code-view.tsx";
import { entered } from "./entered.tsx";
import { returnPathOf } from "./return-path.ts";
import { signInPage } from "./sign-in-view.tsx";

const fields = z.looseObject({
  email: z.email().max(limits.signIn.email.maxLength),
  password: z.string().min(limits.signIn.password.minLength).max(limits.signIn.password.maxLength),
  remember: z.string().optional(),
});

/** Signing in with an email address and a password, or beginning to in another way. */
export function mountSignIn(app: App): void {
  app.get("/sign-in", privatePage(asked));
  app.post(
    "/sign-in",
    action({
      fields,
      act: signIn,
      again: (visit, refusal) => signInPage(visit, { carried: carriedIn(refusal.typed), refusal }),
    }),
  );
}

async function asked(visit: Visit): Promise<Page> {
  const { api, locale, query } = visit;
  const carried: Carried = { back: returnPathOf(query.get("return")) };
  const session = await api.get("/v1/auth/get-session");
  const note = session ? (
    <Notice kind="info">
      {locale.t("account.sign-in.already", { name: session.user.name })}{" "}
      <a href={locale.to(carried.back)}>{locale.t("account.go-on")}</a>
    </Notice>
  ) : (
    noteFor(visit)
  );
  return signInPage(visit, { carried, note });
}

/** What led here, where that was not the visitor's own wish. */
function noteFor({ locale: { t }, query }: Visit) {
  const error = query.get("error");
  if (error !== null) {
    return (
      <Notice kind="problem" live>
        {t("account.provider.error", { error })}
      </Notice>
    );
  }
  if (query.get("done") === "reset") return <Notice kind="success">{t("account.reset.done")}</Notice>;
  return query.has("return") ? <p class="quiet">{t("account.sign-in.first")}</p> : null;
}

async function signIn(visit: Visit, input: z.infer<typeof fields>): Promise<string | Page> {
  const { email, password, remember } = input;
  const carried = carriedIn(input as Fields);
  const answer = await visit.api.post("/v1/auth/sign-in/email", {
    body: { email, password, rememberMe: remember === "yes" },
  });
  if (answer.twoFactorRedirect !== true) return entered(visit.locale, carried);
  return carried.held ? codePage(visit, { carried }) : linkWith("/sign-in/code", carried);
}
