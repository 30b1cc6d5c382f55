import { limits } from "@edgewise/client/limits.generated";
import { Checkbox, SelectField } from "../../components/choice-field.tsx";
import { TextArea, TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import { type Fields, textOf } from "../../page/form.ts";
import { errorsOf, Refused } from "../refused.tsx";
import { LinkFields } from "./link-fields.tsx";
import { skillsLengthMax } from "./profile-fields.ts";
import { countryOptions, languageOptions, timeZoneOptions } from "./regions.ts";
import { VisibilityFields } from "./visibility-fields.tsx";

/** What the parts of the form share. */
export interface Part {
  locale: Locale;
  values: Fields;
  errors: Record<string, string>;
}

/** The whole profile in one form. */
export function ProfileForm(props: { locale: Locale; values: Fields; version: string; refusal: Refusal | undefined }) {
  const { locale, values, version, refusal } = props;
  const { t, to } = locale;
  const part: Part = { locale, values, errors: errorsOf(locale, refusal) };
  const labels = { name: t("account.name"), handle: t("account.handle"), bio: t("account.bio") };
  return (
    <form method="post" action={to("/account/profile")} class="measured">
      <Refused locale={locale} refusal={refusal} labels={{ ...labels, avatarUrl: t("account.avatar") }} />
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <input type="hidden" name="version" value={version} />
      <Person {...part} />
      <section class="section" aria-labelledby="links">
        <h2 id="links">{t("account.links")}</h2>
        <LinkFields {...part} />
      </section>
      <section class="section" aria-labelledby="region">
        <h2 id="region">{t("account.region")}</h2>
        <Region {...part} />
      </section>
      <section class="section" aria-labelledby="visibility">
        <h2 id="visibility">{t("account.visibility")}</h2>
        <VisibilityFields {...part} />
      </section>
      <p class="actions sticky">
        <button class="button" type="submit">
          {t("save")}
        </button>
      </p>
    </form>
  );
}

function Person({ locale, values, errors }: Part) {
  const { t } = locale;
  const field = (name: string) => ({ locale, name, error: errors[name], value: textOf(values, name) });
  return (
    <>
      <TextField
        {...field("name")}
        label={t("account.name")}
        required
        autocomplete="name"
        maxlength={limits.ProfileChange.name.maxLength}
        dir="auto"
      />
      <TextField
        {...field("handle")}
        {...{ label: t("account.handle"), hint: t("account.handle.hint"), required: true }}
        {...{ autocomplete: "nickname", autocapitalize: "none", spellcheck: false }}
        {...{ minlength: limits.ProfileChange.handle.minLength, maxlength: limits.ProfileChange.handle.maxLength }}
      />
      <TextField
        {...field("avatarUrl")}
        {...{ label: t("account.avatar"), hint: t("account.avatar.hint") }}
        {...{
          inputmode: "url",
          autocomplete: "photo",
          spellcheck: false,
          maxlength: limits.ProfileChange.avatarUrl.maxLength,
        }}
      />
      <TextArea
        {...field("bio")}
        {...{
          label: t("account.bio"),
          hint: t("account.bio.hint"),
          maxlength: limits.ProfileChange.bio.maxLength,
          dir: "auto",
        }}
      />
      <TextArea
        {...field("skills")}
        {...{ label: t("account.skills"), hint: t("account.skills.hint"), maxlength: skillsLengthMax, dir: "auto" }}
      />
    </>
  );
}

function Region({ locale, values, errors }: Part) {
  const { t } = locale;
  const field = (name: string) => ({ locale, name, error: errors[name], value: textOf(values, name) });
  return (
    <>
      <SelectField
        {...field("locale")}
        {...{ label: t("account.locale"), hint: t("account.locale.hint"), required: true }}
        options={languageOptions(locale, textOf(values, "locale"))}
      />
      <SelectField
        {...field("timeZone")}
        {...{ label: t("account.time-zone"), hint: t("account.time-zone.hint"), required: true }}
        options={timeZoneOptions(textOf(values, "timeZone"))}
      />
      <SelectField {...field("country")} label={t("account.country")} options={countryOptions(locale)} />
      <Checkbox
        {...{ locale, name: "captions", value: "yes", checked: textOf(values, "captions") === "yes" }}
        {...{ label: t("account.captions"), hint: t("account.captions.hint") }}
      />
    </>
  );
}
