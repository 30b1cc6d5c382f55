import type { App } from "../../app.ts";
import { action, type Refusal } from "../../page/action.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { accountPage } from "../account-page.tsx";
import { changeIn, fieldsOfMe, profileFields } from "./profile-fields.ts";
import { ProfileForm } from "./profile-form.tsx";

/** One's own profile. A change elsewhere in the meantime is said, and what was typed stays. */
export function mountProfile(app: App): void {
  app.get(
    "/account/profile",
    privatePage((visit) => profilePage(visit)),
  );
  app.post(
    "/account/profile",
    action({
      fields: profileFields,
      act: async ({ api }, input) => {
        await api.patch("/v1/me", { body: changeIn(input), ifMatch: input.version, idempotencyKey: input.key });
        return "/account/profile?saved";
      },
      again: (visit, refusal) => profilePage(visit, besideHandle(visit, refusal)),
    }),
  );
}

async function profilePage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { data: me, etag = "" } = await visit.api.ask("get", "/v1/me");
  return accountPage(visit, {
    part: "profile",
    lead: visit.locale.t("account.profile.lead"),
    children: (
      <ProfileForm
        locale={visit.locale}
        values={refusal?.typed ?? fieldsOfMe(me)}
        version={versionFor(refusal, etag)}
        refusal={refusal}
      />
    ),
  });
}

/** After a change elsewhere the next attempt is about what is there now; otherwise about what the visitor saw. */
function versionFor(refusal: Refusal | undefined, etag: string): string {
  if (!refusal || refusal.problem?.code === "precondition.failed") return etag;
  return String(refusal.typed.version ?? etag);
}

/** The one conflict there can be: someone else has the handle. */
function besideHandle({ locale }: Visit, refusal: Refusal): Refusal {
  if (refusal.problem?.code !== "resource.conflict") return refusal;
  return { typed: refusal.typed, errors: { handle: locale.t("account.handle.taken") } };
}
