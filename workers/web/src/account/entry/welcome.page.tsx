import type { App } from "../../app.ts";
import { privatePage } from "../../page/private-page.ts";
import { returnPathOf } from "./return-path.ts";

/** The first page for someone new: what they can do here, and the way to where they wanted to go. */
export function mountWelcome(app: App): void {
  app.get(
    "/welcome",
    privatePage(async ({ api, locale: { t, to }, query }) => {
      const { name } = await api.get("/v1/me");
      const steps = [
        { href: "/courses", title: t("account.welcome.courses"), text: t("account.welcome.courses.text") },
        { href: "/account/profile", title: t("account.welcome.profile"), text: t("account.welcome.profile.text") },
        { href: "/account/security", title: t("account.welcome.security"), text: t("account.welcome.security.text") },
      ];
      return {
        title: t("account.welcome.title", { name }),
        width: "text",
        sheets: ["account"],
        main: (
          <>
            <h1 dir="auto">{t("account.welcome.title", { name })}</h1>
            <p class="lead">{t("account.welcome.lead")}</p>
            <ul class="rows">
              {steps.map(({ href, title, text }) => (
                <li>
                  <div class="grow step">
                    <a href={to(href)}>{title}</a>
                    <span class="quiet small">{text}</span>
                  </div>
                </li>
              ))}
            </ul>
            <p class="actions">
              <a class="button" href={to(returnPathOf(query.get("return")))}>
                {t("account.go-on")}
              </a>
            </p>
          </>
        ),
      };
    }),
  );
}
