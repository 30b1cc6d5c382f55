import type { components } from "@edgewise/client/openapi.generated";
import { Avatar } from "../../components/avatar.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseDraft } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";
import { roles } from "./add-author.tsx";

type CoAuthor = components["schemas"]["CoAuthor"];

interface Shown {
  locale: Locale;
  course: CourseDraft;
  isOwner: boolean;
  myId: string;
}

/** Everyone who works on the course; an owner changes what they are, everyone may leave. */
export function AuthorList({ authors, ...shown }: Shown & { authors: readonly CoAuthor[] }) {
  return (
    <ul class="rows">
      {authors.map((author) => (
        <AuthorRow {...shown} author={author} />
      ))}
    </ul>
  );
}

function AuthorRow({ locale, course, isOwner, myId, author }: Shown & { author: CoAuthor }) {
  const { t, to, date } = locale;
  const isMe = author.id === myId;
  const action = to(`/studio/courses/${course.id}/authors`);
  return (
    <li>
      <Avatar name={author.name} url={author.avatarUrl} />
      <div class="grow">
        <a href={to(`/people/${author.handle}`)} dir="auto">
          {author.name}
        </a>{" "}
        <span class="quiet">
          @{author.handle} · {t("studio.author.since", { date: date(author.addedAt) })}
        </span>
      </div>
      {isOwner ? <RoleForm {...{ locale, author, action }} /> : <span>{t(`studio.role.${author.role}`)}</span>}
      {(isOwner || isMe) && (
        <form method="post" action={action}>
          <FormKey />
          <input type="hidden" name="do" value="remove" />
          <input type="hidden" name="userId" value={author.id} />
          <button class="button small danger" type="submit">
            {isMe ? t("studio.author.leave") : t("studio.author.remove")}
            {!isMe && <span class="sr-only"> {author.name}</span>}
          </button>
        </form>
      )}
    </li>
  );
}

function RoleForm({ locale: { t }, author, action }: { locale: Locale; author: CoAuthor; action: string }) {
  return (
    <form method="post" action={action} class="role-form">
      <FormKey />
      <input type="hidden" name="do" value="role" />
      <input type="hidden" name="userId" value={author.id} />
      <select name="role" aria-label={t("studio.author.role-of", { name: author.name })}>
        {roles.map((role) => (
          <option value={role} selected={role === author.role}>
            {t(`studio.role.${role}`)}
          </option>
        ))}
      </select>
      <button class="button small quiet" type="submit">
        {t("save")}
        <span class="sr-only"> {author.name}</span>
      </button>
    </form>
  );
}
