import type { Locale } from "../../i18n/locale.ts";
import { type Fields, textOf } from "../../page/form.ts";
import { MediaField } from "../media/media-field.tsx";
import type { Medium } from "../media/own-media.ts";

/** The picture of a course: one that is there, or a new one that the browser cuts to size. */
export function CoverField(props: {
  locale: Locale;
  values: Fields;
  errors: Record<string, string>;
  images: readonly (Medium & { url?: string | undefined })[];
}) {
  const { locale, values, errors, images } = props;
  const { t } = locale;
  const value = textOf(values, "coverMediaId");
  const url = images.find(({ id }) => id === value)?.url;
  return (
    <div class="cover-field">
      {url !== undefined && <img src={url} alt={t("studio.cover.now")} width={1200} height={675} loading="lazy" />}
      <MediaField
        {...{ locale, name: "coverMediaId", label: t("studio.cover"), hint: t("studio.cover.hint"), value }}
        {...{ error: errors.coverMediaId, media: images, purpose: "image" }}
      />
    </div>
  );
}
