import type { App } from "../../app.ts";
import { Avatar } from "../../components/avatar.tsx";
import { CourseCard } from "../../components/course-card.tsx";
import { Notice } from "../../components/notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { publicPage } from "../../page/public-page.ts";
import { coursesBy } from "./courses-by.ts";

/** What everyone may see of a person, and the courses they made. */
export function mountProfile(app: App): void {
  app.get(
    "/people/:handle",
    publicPage(async ({ api, locale, param, query }) => {
      const { t, to } = locale;
      const person = await api.get("/v1/users/{handle}", { path: { handle: param("handle") } });
      const cursor = query.get("cursor") ?? undefined;
      const courses = await coursesBy(api, person.id, cursor);
      const name = person.name ?? person.handle;
      const next = courses?.next ?? null;
      return {
        title: name,
        description: person.bio ?? t("public.profile.lead", { name }),
        image: person.avatarUrl ?? undefined,
        partial: courses === undefined,
        unlisted: cursor !== undefined,
        main: (
          <div class="profile">
            <header>
              <Avatar name={name} url={person.avatarUrl} size="big" />
              <div>
                <h1 dir="auto">{name}</h1>
                <p class="quiet">
                  <bdi>@{person.handle}</bdi>
                  {person.country && ` · ${locale.name("region", person.country)}`}
                </p>
              </div>
            </header>
            {person.bio && (
              <p class="bio" dir="auto">
                {person.bio}
              </p>
            )}
            {person.skills !== undefined && person.skills.length > 0 && (
              <ul class="tags" aria-label={t("public.skills")}>
                {person.skills.map((skill) => (
                  <li>
                    <span dir="auto">{skill}</span>
                  </li>
                ))}
              </ul>
            )}
            {person.links !== undefined && person.links.length > 0 && (
              <ul class="links" aria-label={t("public.links")}>
                {person.links.map(({ label, url }) => (
                  <li>
                    <a href={url} rel="me nofollow ugc noopener" dir="auto">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {courses === undefined && <Notice kind="degraded">{t("public.profile.degraded")}</Notice>}
            {courses !== undefined && courses.items.length > 0 && (
              <section class="section">
                <h2>{t("nav.courses")}</h2>
                <div class="cards">
                  {courses.items.map((course) => (
                    <CourseCard locale={locale} course={course} />
                  ))}
                </div>
                <ShowMore
                  locale={locale}
                  href={
                    next === null ? undefined : to(`/people/${person.handle}?${new URLSearchParams({ cursor: next })}`)
                  }
                />
              </section>
            )}
          </div>
        ),
      };
    }),
  );
}
