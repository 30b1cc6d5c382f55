import { Badge } from "../../components/badge.tsx";
import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { LessonDraft } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";

/** The captions that a film has, by language. */
export function CaptionList(props: { locale: Locale; lesson: LessonDraft; isOpen: boolean }) {
  const { locale, lesson, isOpen } = props;
  const { t, to, name } = locale;
  const path = to(`/studio/lessons/${lesson.id}/captions`);
  return (
    <section class="section" id="captions" aria-labelledby="captions-title">
      <h2 id="captions-title">{t("studio.captions")}</h2>
      {lesson.captions.length === 0 && <p class="quiet">{t("studio.captions.none")}</p>}
      {lesson.captions.length > 0 && (
        <ul class="rows">
          {lesson.captions.map(({ language, label, default: isDefault }) => (
            <li>
              <Icon name="captions" />
              <span class="grow">
                <a href={`${path}?${new URLSearchParams({ language })}`}>{name("language", language)}</a>{" "}
                <span class="quiet" lang={language} dir="auto">
                  {label}
                </span>
              </span>
              {isDefault && <Badge kind="here">{t("studio.captions.default")}</Badge>}
              {isOpen && (
                <form method="post" action={`${path}/delete`}>
                  <FormKey />
                  <button class="button small danger" type="submit" name="language" value={language}>
                    {t("delete")}
                    <span class="sr-only"> {name("language", language)}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <p class="actions">
          <a class="button quiet" href={path}>
            <Icon name="plus" />
            {t("studio.captions.add")}
          </a>
        </p>
      )}
    </section>
  );
}
