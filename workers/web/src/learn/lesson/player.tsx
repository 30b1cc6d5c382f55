import { built } from "../../built.generated.ts";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../clock.ts";
import { neighbour, type Opened, ownPath } from "./lesson-parts.ts";
import { PlayerBar } from "./player-bar.tsx";

/** A film with its captions. The browser's own controls are shown until an island adds ours. */
export function Player({ locale, opened }: { locale: Locale; opened: Opened }) {
  const { lesson, course, startAt } = opened;
  const { t, to } = locale;
  if (!lesson.media) return <p class="quiet">{t("learn.film.missing")}</p>;
  const src = ownPath(lesson.media.url);
  const cover = course?.coverUrl;
  return (
    <section
      class="player"
      aria-label={t("learn.player")}
      data-island={built.islands.player}
      data-now
      data-lesson={lesson.id}
      data-sheet={built.sheets.learn}
      data-shortcuts={to("/fragments/shortcuts")}
      data-type={lesson.media.contentType}
      {...(startAt !== undefined && { "data-start": String(startAt) })}
      data-resumed={t("learn.player.resumed", { at: "{at}" })}
      data-timeline={t("learn.player.time", { at: "{at}", of: "{of}" })}
      data-broken={t("learn.player.broken")}
      data-offline={t("learn.progress.offline")}
      data-signed-out={t("learn.progress.signed-out")}
    >
      <div class="screen">
        <video
          controls
          playsinline
          preload="metadata"
          src={startAt === undefined ? src : `${src}#t=${startAt}`}
          aria-label={lesson.title}
          {...(cover && { poster: ownPath(cover) })}
        >
          {lesson.captions.map(({ language, label, url }) => (
            <track kind="captions" src={ownPath(url)} srclang={language} label={label} />
          ))}
          <a href={src}>{t("learn.film.download")}</a>
        </video>
        <p class="player-said" role="status" />
        <NextUp locale={locale} opened={opened} />
      </div>
      <PlayerBar locale={locale} lesson={lesson} />
      <p class="player-say" data-signed-out-part hidden>
        <span role="status" />{" "}
        <a data-sign-in href={`${to("/sign-in")}?${new URLSearchParams({ return: to(`/lessons/${lesson.id}`) })}`}>
          {t("nav.sign-in")}
        </a>
      </p>
      <noscript>
        <p class="quiet small">{t("learn.player.plain", { duration: clock(lesson.durationSeconds ?? 0) })}</p>
      </noscript>
    </section>
  );
}

/** At the end of a film: what comes next, which an island shows. */
function NextUp({ locale: { t, to }, opened }: { locale: Locale; opened: Opened }) {
  const next = neighbour(opened.course, opened.lesson.nextLessonId);
  if (!next?.open) return null;
  return (
    <div
      class="next-up"
      hidden
      data-next={to(`/lessons/${next.id}`)}
      data-soon={t("learn.next.soon", { seconds: "{s}" })}
    >
      <p class="eyebrow">{t("learn.next")}</p>
      <p class="next-title" dir="auto">
        {next.title}
      </p>
      <p class="quiet small" data-soon-text />
      <p class="actions">
        <a class="button go" href={to(`/lessons/${next.id}`)}>
          {t("learn.next.go")}
        </a>
        <button class="button quiet" type="button" data-stay>
          {t("learn.next.stay")}
        </button>
      </p>
    </div>
  );
}
