import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import type { Visit } from "../../page/visit.ts";
import { linkWith } from "./carried.tsx";
import { returnPathOf } from "./return-path.ts";
import { signInPage } from "./sign-in-view.tsx";

const fields = z.object({
  provider: z.string().max(limits.signInWithProvider.provider.maxLength),
  return: z.string().max(2000).default("/"),
});

/**
 * Signing in by way of a provider. Browsers hold a form to this site even where it is led on (CSP Level 3,
 * form-action), so the answer is a page that redirects automatically.
 */
export function mountProvider(app: App): void {
  app.post(
    "/sign-in/with",
    action({
      fields,
      act: leave,
      again: (visit, refusal) =>
        signInPage(visit, { carried: { back: returnPathOf(textOf(refusal.typed, "return")) }, refusal }),
    }),
  );
}

async function leave({ api, locale }: Visit, input: z.infer<typeof fields>): Promise<Page> {
  const back = returnPathOf(input.return);
  const { url } = await api.post("/v1/auth/sign-in/social", {
    body: {
      provider: input.provider,
      callbackURL: locale.to(back),
      newUserCallbackURL: locale.to(linkWith("/welcome", { back })),
      errorCallbackURL: locale.to(linkWith("/sign-in", { back })),
    },
  });
  return leavingPage(locale, url);
}

/** Redirects to another site's page, automatically and by a link. */
export function leavingPage({ t }: Visit["locale"], url: string): Page {
  const { hostname } = new URL(url);
  return {
    title: t("account.provider.leaving"),
    width: "text",
    unlisted: true,
    head: <meta http-equiv="refresh" content={`0;url=${url}`} />,
    main: (
      <>
        <h1>{t("account.provider.leaving")}</h1>
        <p class="actions">
          <a class="button" href={url}>
            {t("account.provider.go", { hostname })}
          </a>
        </p>
      </>
    ),
  };
}
