import { Icon, type IconName } from "../../components/icon.tsx";
import { Pieces } from "../../components/pieces.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../../learn/clock.ts";
import type { Hit } from "./found.ts";

const icons: Record<Hit["kind"], IconName> = { course: "book", lesson: "document", caption: "captions" };

/** One place where the words occur. What is said in a film leads to the second at which it is said. */
export function HitRow({ locale, hit }: { locale: Locale; hit: Hit }) {
  const { t, to } = locale;
  return (
    <li>
      <Icon name={icons[hit.kind]} />
      <div class="grow">
        <h2 lang={hit.language} dir="auto">
          <a href={to(addressOf(hit))}>
            <Pieces pieces={hit.title} />
          </a>
        </h2>
        <p lang={hit.language} dir="auto">
          <Pieces pieces={hit.snippet} />
        </p>
        <p class="quiet small">
          {hit.atSeconds !== null && t("public.hit.at", { time: clock(hit.atSeconds) })}
          {hit.kind === "course" ? t("public.hit.course") : <bdi>{hit.course.title}</bdi>}
        </p>
      </div>
    </li>
  );
}

function addressOf({ course, lesson, atSeconds }: Hit): string {
  if (lesson === null) return `/courses/${course.slug}`;
  return atSeconds === null ? `/lessons/${lesson.id}` : `/lessons/${lesson.id}?t=${Math.floor(atSeconds)}`;
}
