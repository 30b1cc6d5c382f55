import { raw } from "hono/html";
import { built } from "../../built.generated.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Purpose } from "./own-media.ts";
import { uploadWords } from "./upload-words.ts";

const accepted: Record<Purpose, string> = {
  image: "image/jpeg,image/png,image/webp,image/avif,image/gif",
  video: "video/mp4,video/webm,.m4v",
  document: "application/pdf",
};

/** Uploads files, as far as scripts can; `into` is the name of the field that gets what has arrived. */
export function Uploader({ locale, purpose, into }: { locale: Locale; purpose: Purpose; into: string }) {
  const { t } = locale;
  const id = `upload-${into}`;
  return (
    <div
      class="uploader"
      data-island={purpose === "image" ? built.islands.cover : built.islands.uploader}
      data-now
      data-purpose={purpose}
      data-into={into}
      hidden
    >
      <label for={id}>{t(`studio.upload.${purpose}`)}</label>
      <input type="file" id={id} accept={accepted[purpose]} multiple={purpose !== "image"} />
      <p class="hint">{t(`studio.upload.${purpose}.hint`)}</p>
      <ul class="uploads" data-uploads aria-label={t("studio.uploads")} />
      <p class="sr-only" role="status" data-said />
      <script type="application/json" data-words>
        {raw(JSON.stringify(uploadWords(locale)).replaceAll("<", "\\u003c"))}
      </script>
    </div>
  );
}
