import { limits } from "@edgewise/client/limits.generated";
import { organisationRoles } from "@edgewise/contracts/actor";
import { SelectField } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import { errorsOf } from "../refused.tsx";
import { roleNamed, type Standing } from "./standing.ts";

/** Invitations that wait, and sending another; for owners and admins. */
export function InviteSection(props: Standing & { refusal: Refusal | undefined }) {
  const { locale, organisation, myRole } = props;
  const { t, to } = locale;
  if (myRole === "member") return null;
  const waiting = organisation.invitations.filter(({ status }) => status === "pending");
  return (
    <section class="section" aria-labelledby="invite">
      <h2 id="invite">{t("account.invite")}</h2>
      {waiting.length > 0 && (
        <ul class="rows">
          {waiting.map(({ id, email, role, expiresAt }) => (
            <li>
              <div class="grow">
                <bdi>{email}</bdi> <span class="badge">{t(`account.member.${roleNamed(role)}`)}</span>
                <p class="quiet small">{t("account.invite.until", { date: locale.date(expiresAt) })}</p>
              </div>
              <form method="post" action={to(`/account/organisations/${organisation.id}/invitations/cancel`)}>
                <input type="hidden" name="invitationId" value={id} />
                <button class="button quiet small" type="submit" aria-label={t("account.invite.cancel", { email })}>
                  {t("account.invite.take-back")}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <InviteForm {...props} />
    </section>
  );
}

function InviteForm({ locale, organisation, myRole, refusal }: Standing & { refusal: Refusal | undefined }) {
  const { t, to } = locale;
  const typed = refusal?.typed ?? {};
  const errors = errorsOf(locale, refusal);
  const given = organisationRoles.filter((role) => myRole === "owner" || role !== "owner").toReversed();
  return (
    <form method="post" action={to(`/account/organisations/${organisation.id}/invitations`)}>
      <TextField
        {...{ locale, name: "email", label: t("account.email"), hint: t("account.invite.hint"), error: errors.email }}
        {...{
          required: true,
          type: "email",
          value: textOf(typed, "email"),
          autocomplete: "off",
          maxlength: limits.inviteMember.email.maxLength,
        }}
      />
      <SelectField
        {...{ locale, name: "role", label: t("account.member.role"), required: true }}
        {...{ value: textOf(typed, "role") || "member" }}
        options={given.map((value) => ({ value, label: t(`account.member.${value}`) }))}
      />
      <button class="button" type="submit">
        {t("account.invite.go")}
      </button>
    </form>
  );
}
