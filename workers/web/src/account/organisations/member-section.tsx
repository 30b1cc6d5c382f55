import { organisationRoles } from "@edgewise/contracts/actor";
import { type Member, roleNamed, type Standing } from "./standing.ts";

/** Who belongs to the organisation; owners and admins give roles and remove. */
export function MemberSection(standing: Standing) {
  const { locale, organisation } = standing;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{locale.t("account.members", { count: organisation.members.length })}</h2>
      <ul class="rows">
        {organisation.members.map((member) => (
          <MemberRow standing={standing} member={member} />
        ))}
      </ul>
    </section>
  );
}

function MemberRow({ standing, member }: { standing: Standing; member: Member }) {
  const { locale, myId, myRole } = standing;
  const { t } = locale;
  const name = member.user?.name ?? member.userId;
  const role = roleNamed(member.role);
  const mayChange = member.userId !== myId && (myRole === "owner" || (myRole === "admin" && role !== "owner"));
  return (
    <li>
      <div class="grow">
        <strong dir="auto">{name}</strong>{" "}
        {member.userId === myId && <span class="badge here">{t("account.member.you")}</span>}
        {member.user && (
          <p class="quiet small">
            <bdi>{member.user.email}</bdi>
          </p>
        )}
      </div>
      {mayChange ? (
        <Changes standing={standing} member={member} name={name} />
      ) : (
        <span class="badge">{t(`account.member.${role}`)}</span>
      )}
    </li>
  );
}

function Changes({ standing, member, name }: { standing: Standing; member: Member; name: string }) {
  const { locale, organisation, myRole } = standing;
  const { t, to } = locale;
  const base = to(`/account/organisations/${organisation.id}/members`);
  const given = organisationRoles.filter((role) => myRole === "owner" || role !== "owner");
  return (
    <>
      <form method="post" action={`${base}/role`} class="inline">
        <input type="hidden" name="memberId" value={member.id} />
        <select name="role" aria-label={t("account.member.role.label", { name })}>
          {given.map((role) => (
            <option value={role} selected={role === roleNamed(member.role)}>
              {t(`account.member.${role}`)}
            </option>
          ))}
        </select>
        <button class="button quiet small" type="submit" aria-label={t("account.member.role.save", { name })}>
          {t("save")}
        </button>
      </form>
      <form method="post" action={`${base}/remove`}>
        <input type="hidden" name="memberId" value={member.id} />
        <button class="button danger small" type="submit" aria-label={t("account.member.remove.label", { name })}>
          {t("account.remove")}
        </button>
      </form>
    </>
  );
}
