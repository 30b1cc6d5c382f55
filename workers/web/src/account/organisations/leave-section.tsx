import type { Standing } from "./standing.ts";

/** Leaving the organisation, and for owners dissolving it. */
export function LeaveSection({ locale, organisation, myRole }: Standing) {
  const { t, to } = locale;
  const base = to(`/account/organisations/${organisation.id}`);
  const { name } = organisation;
  return (
    <section class="section" aria-labelledby="leave">
      <h2 id="leave">{t("account.leave")}</h2>
      <div class="actions">
        <details class="unfold">
          <summary class="button quiet">{t("account.leave.go")}</summary>
          <form method="post" action={`${base}/leave`}>
            <p class="quiet">{t("account.leave.text")}</p>
            <button class="button danger" type="submit">
              {t("account.leave.sure", { name })}
            </button>
          </form>
        </details>
        {myRole === "owner" && (
          <details class="unfold">
            <summary class="button danger">{t("account.dissolve")}</summary>
            <form method="post" action={`${base}/dissolve`}>
              <p class="quiet">{t("account.dissolve.text")}</p>
              <button class="button danger sure" type="submit">
                {t("account.dissolve.sure", { name })}
              </button>
            </form>
          </details>
        )}
      </div>
    </section>
  );
}
