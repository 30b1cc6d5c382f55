import type { Locale } from "../../i18n/locale.ts";

/** What the uploader says; `{…}` are filled in by it. */
export function uploadWords({ t, language }: Locale) {
  return {
    language,
    waiting: t("studio.upload.waiting"),
    sending: t("studio.upload.sending", { sent: "{sent}", size: "{size}", speed: "{speed}", left: "{left}" }),
    starting: t("studio.upload.starting", { size: "{size}" }),
    paused: t("studio.upload.paused", { sent: "{sent}", size: "{size}" }),
    offline: t("studio.upload.offline"),
    retrying: t("studio.upload.retrying"),
    checking: t("studio.upload.checking"),
    ready: t("studio.upload.ready"),
    failed: t("studio.upload.failed"),
    fileNeeded: t("studio.upload.file-needed", { name: "{name}" }),
    otherFile: t("studio.upload.other-file"),
    unreadable: t("studio.upload.unreadable"),
    noPicture: t("studio.upload.no-picture"),
    pause: t("studio.upload.pause"),
    resume: t("studio.upload.resume"),
    cancel: t("cancel"),
    retry: t("retry"),
    choose: t("studio.upload.choose"),
    forget: t("close"),
    use: t("studio.upload.use"),
    about: t("studio.upload.about", { action: "{action}", name: "{name}" }),
    problems: {
      "upload.quota": t("problem.upload.quota"),
      "upload.size-mismatch": t("problem.upload.size-mismatch"),
      "upload.checksum-mismatch": t("problem.upload.checksum-mismatch"),
      "upload.type-mismatch": t("problem.upload.type-mismatch"),
      "upload.state": t("problem.upload.state"),
      "input.invalid": t("studio.upload.refused"),
      "input.unsupported-type": t("studio.upload.refused"),
      "auth.forbidden": t("problem.auth.forbidden"),
      "auth.required": t("problem.auth.required"),
      "auth.invalid": t("problem.auth.invalid"),
      "resource.missing": t("studio.upload.gone"),
    },
  };
}
export type UploadWords = ReturnType<typeof uploadWords>;
