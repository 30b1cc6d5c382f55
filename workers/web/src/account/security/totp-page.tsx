import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import type { Page } from "../../page/page.ts";
import type { Visit } from "../../page/visit.ts";
import { accountPage } from "../account-page.tsx";
import { errorsOf, Refused } from "../refused.tsx";
import { QrCode } from "./qr-code.tsx";

/** What identity gave for an authenticator app. The page carries it, for it is given only once. */
interface Secrets {
  uri: string;
  codes: string[];
  refusal?: Refusal | undefined;
}

/** The page that hands the secret to an app and asks for a first code of it. */
export function totpPage(visit: Visit, secrets: Secrets): Page {
  const { locale } = visit;
  const { t } = locale;
  return accountPage(visit, {
    part: "security",
    title: t("account.totp.set-up"),
    children: (
      <ol class="measured stages">
        <li>
          <h2>{t("account.totp.scan")}</h2>
          <p>{t("account.totp.scan.text")}</p>
          <QrCode text={secrets.uri} label={t("account.totp.qr")} />
          <p>
            {t("account.totp.by-hand")} <code class="secret">{grouped(secretIn(secrets.uri))}</code>
          </p>
          <p>
            <a href={secrets.uri}>{t("account.totp.open")}</a>
          </p>
        </li>
        <li>
          <h2>{t("account.totp.verify")}</h2>
          <VerifyForm locale={locale} secrets={secrets} />
        </li>
      </ol>
    ),
  });
}

function VerifyForm({ locale, secrets: { uri, codes, refusal } }: { locale: Locale; secrets: Secrets }) {
  const { t, to } = locale;
  const label = t("account.code");
  return (
    <form method="post" action={to("/account/security/totp/verify")}>
      <Refused locale={locale} refusal={refusal} labels={{ code: label }} />
      <input type="hidden" name="uri" value={uri} />
      <input type="hidden" name="codes" value={codes.join(" ")} />
      <TextField
        {...{ locale, name: "code", label, hint: t("account.totp.code.hint"), required: true }}
        {...{ error: errorsOf(locale, refusal).code, inputmode: "numeric", autocomplete: "one-time-code" }}
        {...{ maxlength: 12, class: "code-field" }}
      />
      <p class="actions">
        <button class="button" type="submit">
          {t("account.totp.on")}
        </button>
        <a href={to("/account/security")}>{t("cancel")}</a>
      </p>
    </form>
  );
}

/** The secret of a key URI (github.com/google/google-authenticator/wiki/Key-Uri-Format). */
function secretIn(uri: string): string {
  return URL.canParse(uri) ? (new URL(uri).searchParams.get("secret") ?? "") : "";
}

/** In fours, as people read and type it. */
function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
