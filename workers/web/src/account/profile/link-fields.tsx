import { limits } from "@edgewise/client/limits.generated";
import { TextField } from "../../components/text-field.tsx";
import { linksIn, linksMax } from "./profile-fields.ts";
import type { Part } from "./profile-form.tsx";

const spare = 2;
const { label, url } = limits.ProfileChange.links.items;

/** Where else someone is found: a row for each link, and two empty ones until there are ten. */
export function LinkFields({ locale, values, errors }: Part) {
  const { t } = locale;
  const links = linksIn(values);
  const rows = Math.min(linksMax, links.length + spare);
  return (
    <>
      <p class="quiet small">{t("account.links.hint", { maximum: linksMax })}</p>
      {Array.from({ length: rows }, (_, i) => (
        <div class="pair">
          <TextField
            {...{ locale, name: `links.${i}.label`, label: t("account.link.label", { number: i + 1 }) }}
            {...{
              value: links[i]?.label ?? "",
              error: errors[`links.${i}.label`],
              maxlength: label.maxLength,
              dir: "auto",
            }}
          />
          <TextField
            {...{ locale, name: `links.${i}.url`, label: t("account.link.url", { number: i + 1 }), type: "url" }}
            {...{
              value: links[i]?.url ?? "",
              error: errors[`links.${i}.url`],
              maxlength: url.maxLength,
              placeholder: "https://",
            }}
          />
        </div>
      ))}
    </>
  );
}
