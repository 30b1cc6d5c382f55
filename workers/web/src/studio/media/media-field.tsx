import { SelectField } from "../../components/choice-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { bytesText } from "./bytes-text.ts";
import type { Medium, Purpose } from "./own-media.ts";
import { Uploader } from "./uploader.tsx";

/** Chooses one of one's own media, or uploads another. What someone else chose stays in the list without its name. */
export function MediaField(props: {
  locale: Locale;
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  media: readonly Medium[];
  purpose: Purpose;
  disabled?: boolean;
}) {
  const { locale, media, purpose, value, disabled = false, ...field } = props;
  const { t, date } = locale;
  const known = media.map((medium) => ({
    value: medium.id,
    label: `${medium.filename} · ${bytesText(locale, medium.sizeBytes)} · ${date(medium.createdAt)}`,
  }));
  const isKnown = value === "" || media.some(({ id }) => id === value);
  const options = [
    { value: "", label: t(`studio.media.none.${purpose}`) },
    ...(isKnown ? [] : [{ value, label: t("studio.media.chosen") }]),
    ...known,
  ];
  return (
    <div class="media-field">
      <SelectField locale={locale} {...field} value={value} options={options} disabled={disabled} />
      {!disabled && <Uploader locale={locale} purpose={purpose} into={field.name} />}
    </div>
  );
}
