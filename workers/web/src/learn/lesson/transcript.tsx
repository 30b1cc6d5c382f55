import type { Child } from "hono/jsx";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../clock.ts";
import type { Lesson } from "./lesson-parts.ts";

type Cue = NonNullable<Lesson["transcript"]>["cues"][number];

/** The longest transcript inside a lesson's page; the rest is on its own page, and an island loads it. */
const cuesMax = 200;

/** What is said in a film: follows it, and leads to every moment of it. */
export function Transcript({ locale, lesson }: { locale: Locale; lesson: Lesson }): Child {
  const { transcript } = lesson;
  if (!transcript) return null;
  const { t, to } = locale;
  const isWhole = transcript.cues.length <= cuesMax;
  const whole = to(`/lessons/${lesson.id}/transcript?language=${transcript.language}`);
  return (
    <section class="transcript" aria-labelledby="transcript" data-transcript={transcript.language} data-whole={isWhole}>
      <h2 id="transcript">{t("learn.transcript")}</h2>
      <TranscriptLanguages locale={locale} lesson={lesson} here={transcript.language} />
      <Cues
        lessonPath={to(`/lessons/${lesson.id}`)}
        cues={transcript.cues.slice(0, cuesMax)}
        language={transcript.language}
      />
      {!isWhole && (
        <p class="small" data-rest>
          <a href={whole}>{t("learn.transcript.whole")}</a>
        </p>
      )}
    </section>
  );
}

/** Every cue leads to its moment of the film. */
export function Cues({ lessonPath, cues, language }: { lessonPath: string; cues: readonly Cue[]; language: string }) {
  return (
    <ol class="cues" lang={language} dir="auto">
      {cues.map(({ start, text }) => (
        <li>
          <a href={`${lessonPath}?t=${Math.floor(start)}`} data-seek={String(start)}>
            <span class="at">{clock(start)}</span> <span>{text}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function TranscriptLanguages({ locale, lesson, here }: { locale: Locale; lesson: Lesson; here: string }): Child {
  if (lesson.captions.length < 2) return null;
  return (
    <ul class="languages">
      {lesson.captions.map(({ language, label }) => (
        <li>
          <a
            href={locale.to(`/lessons/${lesson.id}?transcript=${language}`)}
            lang={language}
            data-language={language}
            {...(language === here && { "aria-current": "true" as const })}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
