import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../page/page.ts";
import type { Visit } from "../../page/visit.ts";
import { accountPage } from "../account-page.tsx";

/** The page with recovery codes, the one time they are shown. `isNew` says that the second factor was just turned on. */
export function codesPage(visit: Visit, { codes, isNew }: { codes: string[]; isNew: boolean }): Page {
  const { t, to } = visit.locale;
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Edgewise\n${codes.join("\n")}\n`)}`;
  return accountPage(visit, {
    part: "security",
    title: t("account.recovery.title"),
    children: (
      <div class="measured">
        {isNew && (
          <Notice kind="success" live>
            {t("account.totp.now-on")}
          </Notice>
        )}
        <p class="lead">{t("account.recovery.text")}</p>
        <ul class="codes" dir="ltr">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p class="actions">
          <a class="button" href={file} download="edgewise-recovery-codes.txt">
            {t("account.recovery.download")}
          </a>
          <a class="button quiet" href={to("/account/security")}>
            {t("account.recovery.kept")}
          </a>
        </p>
      </div>
    ),
  });
}
