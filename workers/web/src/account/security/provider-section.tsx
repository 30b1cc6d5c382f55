import { Notice } from "../../components/notice.tsx";
import { Refused } from "../refused.tsx";
import { type Part, refusalOf } from "./ways.ts";

/** The providers that say who someone is: those linked, and those that could be. Nothing where none is set up. */
export function ProviderSection(part: Part & { error: string | undefined }) {
  const { locale, ways, error } = part;
  const { t, to } = locale;
  const { linked, providers } = ways;
  if (linked.length + providers.length === 0) return null;
  return (
    <section class="section" aria-labelledby="providers">
      <h2 id="providers">{t("account.providers")}</h2>
      <p class="quiet">{t("account.providers.text")}</p>
      {error !== undefined && (
        <Notice kind="problem" live>
          {t("account.provider.error", { error })}
        </Notice>
      )}
      <Refused
        {...{ locale, refusal: refusalOf(part, "provider"), labels: {} }}
        conflict={t("account.provider.last")}
      />
      <ul class="rows">
        {linked.map(({ id, name, createdAt }) => (
          <li>
            <div class="grow">
              <strong>{name}</strong>
              <p class="quiet small">{t("account.added", { date: locale.date(createdAt) })}</p>
            </div>
            <form method="post" action={to("/account/security/providers/unlink")}>
              <input type="hidden" name="accountId" value={id} />
              <button class="button danger small" type="submit">
                {t("account.provider.unlink", { name })}
              </button>
            </form>
          </li>
        ))}
        {providers.map(({ id, name }) => (
          <li>
            <strong class="grow">{name}</strong>
            <form method="post" action={to("/account/security/providers/link")}>
              <input type="hidden" name="provider" value={id} />
              <button class="button quiet small" type="submit">
                {t("account.provider.link", { name })}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
