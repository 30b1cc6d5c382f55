import { Avatar } from "../../components/avatar.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseShown } from "./course-at.ts";

/** Who made the course, each with the way to their profile. */
export function Authors({ locale, authors }: { locale: Locale; authors: CourseShown["authors"] }) {
  const { t, to } = locale;
  if (authors.length === 0) return null;
  return (
    <ul class="authors" aria-label={t("public.authors")}>
      {authors.map(({ handle, name, avatarUrl }) => (
        <li>
          <a class="person" href={to(`/people/${handle}`)}>
            <Avatar name={name} url={avatarUrl} />
            <span dir="auto">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
