import { limits } from "@edgewise/client/limits.generated";
import type { DataOf } from "@edgewise/client/operations";
import { scopes } from "@edgewise/contracts/actor";
import { Choices, SelectField } from "../components/choice-field.tsx";
import { Empty } from "../components/empty.tsx";
import { Notice } from "../components/notice.tsx";
import { TextField } from "../components/text-field.tsx";
import type { Locale } from "../i18n/locale.ts";
import type { Refusal } from "../page/action.ts";
import { textOf } from "../page/form.ts";
import { errorsOf } from "./refused.tsx";
import { scopeName } from "./scope-texts.ts";

type Key = DataOf<"/v1/auth/api-keys", "get">["items"][number];
type NewKey = DataOf<"/v1/auth/api-keys", "post">;

const lifetimes = [7, 30, 90, 180, 365] as const;
const usualDays = "90";

/** The keys there are, each with what it may do and how long it lives. */
export function KeyList({ locale, keys }: { locale: Locale; keys: Key[] }) {
  const { t } = locale;
  if (keys.length === 0) return <Empty title={t("account.keys.none")}>{t("account.keys.none.text")}</Empty>;
  return (
    <ul class="rows">
      {keys.map((key) => (
        <KeyRow locale={locale} apiKey={key} />
      ))}
    </ul>
  );
}

function KeyRow({ locale, apiKey }: { locale: Locale; apiKey: Key }) {
  const { t, to } = locale;
  const { id, name, start, lastUsedAt, expiresAt } = apiKey;
  return (
    <li>
      <div class="grow">
        <strong dir="auto">{name}</strong> <code>{start}…</code>
        <ul class="facts">
          <li>{apiKey.scopes.map((scope) => scopeName(locale, scope)).join(", ")}</li>
          {expiresAt !== null && <li>{t("account.key.until", { date: locale.date(expiresAt) })}</li>}
          <li>
            {lastUsedAt === null ? t("account.key.unused") : t("account.key.used", { date: locale.date(lastUsedAt) })}
          </li>
        </ul>
      </div>
      <details class="unfold">
        <summary class="button danger small" aria-label={t("account.key.revoke.label", { name })}>
          {t("account.key.revoke")}
        </summary>
        <form method="post" action={to("/account/api-keys/revoke")}>
          <input type="hidden" name="id" value={id} />
          <p class="quiet">{t("account.key.revoke.text")}</p>
          <button class="button danger sure small" type="submit">
            {t("account.key.revoke.label", { name })}
          </button>
        </form>
      </details>
    </li>
  );
}

/** Asks what a new key is for, what it may do and how long it lives. */
export function NewKeyForm(props: { locale: Locale; refusal: Refusal | undefined; labels: Record<string, string> }) {
  const { locale, refusal, labels } = props;
  const { t, to } = locale;
  const typed = refusal?.typed ?? {};
  const errors = errorsOf(locale, refusal);
  const days = lifetimes.map((value) => ({ value: String(value), label: t("account.days", { days: value }) }));
  return (
    <form method="post" action={to("/account/api-keys")}>
      <TextField
        {...{ locale, name: "name", label: labels.name, hint: t("account.key.name.hint"), error: errors.name }}
        {...{
          required: true,
          value: textOf(typed, "name"),
          maxlength: limits.ApiKeyRequest.name.maxLength,
          autocomplete: "off",
          dir: "auto",
        }}
      />
      <Choices
        {...{ name: "scopes", label: labels.scopes, error: errors.scopes, type: "checkbox", required: true }}
        options={scopes.map((value) => ({ value, label: scopeName(locale, value) }))}
        chosen={[typed.scopes ?? []].flat()}
      />
      <SelectField
        {...{ locale, name: "days", label: labels.days, hint: t("account.key.days.hint"), error: errors.days }}
        {...{ required: true, options: days, value: textOf(typed, "days") || usualDays }}
      />
      <button class="button" type="submit">
        {t("account.key.make")}
      </button>
    </form>
  );
}

/** The key itself, the one time it is shown. */
export function ShownKey({ locale, made }: { locale: Locale; made: NewKey }) {
  const { t, to } = locale;
  return (
    <div class="measured">
      <Notice kind="warning" live>
        {t("account.key.once")}
      </Notice>
      <label class="field">
        <span dir="auto">{made.name}</span>
        <textarea class="secret" readonly rows={2} dir="ltr" spellcheck={false}>
          {made.key}
        </textarea>
      </label>
      <p class="quiet">{t("account.key.use")}</p>
      <p class="actions">
        <a class="button" href={to("/account/api-keys")}>
          {t("account.key.kept")}
        </a>
      </p>
    </div>
  );
}
