import type { Child } from "hono/jsx";
import { Icon, type IconName } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../clock.ts";
import type { Lesson } from "./lesson-parts.ts";

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The controls below a film, hidden until an island works them. Time runs from left to right in every language's films. */
export function PlayerBar({ locale, lesson }: { locale: Locale; lesson: Lesson }) {
  const { t } = locale;
  return (
    <div class="player-bar" dir="ltr" data-waits>
      <input
        type="range"
        min="0"
        max={String(lesson.durationSeconds ?? 100)}
        step="any"
        value="0"
        aria-label={t("learn.player.seek")}
        data-do="seek"
        class="timeline"
      />
      <div class="player-row">
        <Control do="toggle" name={t("learn.player.play")} other={t("learn.player.pause")} icons={["play", "pause"]} />
        <Control do="back" name={t("learn.player.back")} icons={["rewind"]} />
        <Control do="ahead" name={t("learn.player.ahead")} icons={["forward"]} />
        <span class="player-time numbers" aria-hidden="true">
          <span data-at>{clock(0)}</span> / <span data-of>{clock(lesson.durationSeconds ?? 0)}</span>
        </span>
        <span class="player-volume">
          <Control
            do="mute"
            name={t("learn.player.mute")}
            other={t("learn.player.unmute")}
            icons={["sound", "silent"]}
          />
          <input
            type="range"
            min="0"
            max="1"
            step="0.05"
            value="1"
            aria-label={t("learn.player.volume")}
            data-do="volume"
          />
        </span>
        <span class="player-choices">
          <CaptionsChoice locale={locale} lesson={lesson} />
          <select aria-label={t("learn.player.speed")} data-do="speed">
            {speeds.map((speed) => (
              <option value={String(speed)} selected={speed === 1}>
                {`${locale.number(speed)}×`}
              </option>
            ))}
          </select>
        </span>
        <Control do="help" name={t("learn.player.keys")} icons={["keyboard"]} />
        <Control do="window" name={t("learn.player.window")} icons={["window"]} />
        <Control do="full" name={t("learn.player.full")} other={t("learn.player.full.end")} icons={["full"]} />
      </div>
    </div>
  );
}

function CaptionsChoice({ locale: { t }, lesson }: { locale: Locale; lesson: Lesson }): Child {
  if (lesson.captions.length === 0) return null;
  return (
    <select aria-label={t("learn.player.captions")} data-do="captions">
      <option value="">{t("learn.player.captions.off")}</option>
      {lesson.captions.map(({ language, label }) => (
        <option value={language} lang={language}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** One button; what does one thing and then undoes it has two names and two drawings. */
function Control(props: { do: string; name: string; other?: string; icons: [IconName, IconName?] }) {
  const { name, other, icons } = props;
  const [first, second] = icons;
  return (
    <button type="button" aria-label={name} title={name} data-do={props.do} data-name={name} data-other={other}>
      <Icon name={first} />
      {second && <Icon name={second} />}
    </button>
  );
}
