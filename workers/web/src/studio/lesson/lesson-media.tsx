import { limits } from "@edgewise/client/limits.generated";
import type { components } from "@edgewise/client/openapi.generated";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { type Fields, textOf } from "../../page/form.ts";
import type { LessonDraft } from "../drafts.ts";
import { MediaField } from "../media/media-field.tsx";
import type { Medium } from "../media/own-media.ts";

type Authored = components["schemas"]["AuthoredMedia"];

interface Part {
  locale: Locale;
  lesson: LessonDraft;
  values: Fields;
  errors: Record<string, string>;
  disabled: boolean;
  media: readonly Medium[];
  medium: Authored | undefined;
}

/** What a lesson shows beside its text: a film, a PDF, or where it leads. */
export function LessonMedia({ locale, lesson, values, errors, disabled, media, medium }: Part) {
  const { t } = locale;
  const field = (name: string) => ({ locale, name, value: textOf(values, name), error: errors[name], disabled });
  switch (lesson.kind) {
    case "link":
      return (
        <TextField
          {...field("url")}
          {...{ label: t("studio.url"), hint: t("studio.url.hint"), type: "url", placeholder: "https://", dir: "ltr" }}
          maxlength={limits.LessonPatch.url.maxLength}
        />
      );
    case "document":
      return (
        <MediaField {...field("mediaId")} {...{ media, purpose: "document", label: t("studio.medium.document") }} />
      );
    case "video":
      return (
        <>
          <Film locale={locale} medium={medium} />
          <MediaField {...field("mediaId")} {...{ media, purpose: "video", label: t("studio.medium.video") }} />
          <TextField
            {...field("durationSeconds")}
            {...{ label: t("studio.duration"), hint: t("studio.duration.hint"), inputmode: "numeric", maxlength: 6 }}
          />
        </>
      );
  }
}

function Film({ locale, medium }: { locale: Locale; medium: Authored | undefined }) {
  if (!medium?.playback || medium.kind !== "file") return null;
  return (
    // biome-ignore lint/a11y/useMediaCaption: authors look here at the film alone; captions have a page of their own
    <video
      class="film"
      controls
      preload="metadata"
      src={medium.playback.url}
      width={medium.width ?? 1280}
      height={medium.height ?? 720}
      aria-label={`${locale.t("studio.medium.video")}: ${medium.filename}`}
    />
  );
}
