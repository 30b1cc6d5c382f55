import { isProblem } from "@edgewise/client/api-problem";
import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { Notice } from "../../components/notice.tsx";
import { action } from "../../page/action.ts";
import type { Fields } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { type Carried, carriedIn } from "./carried.tsx";
import { codePage } from "./code-view.tsx";
import { entered } from "./entered.tsx";
import { returnPathOf } from "./return-path.ts";
import { signInPage } from "./sign-in-view.tsx";

const squeezed = z.string().transform((typed) => typed.replace(/\s/g, ""));
const fields = z.looseObject({
  code: squeezed.pipe(z.string().regex(/^\d{6}$/)).optional(),
  recovery: squeezed
    .pipe(z.string().min(limits.useRecoveryCode.code.minLength).max(limits.useRecoveryCode.code.maxLength))
    .optional(),
  trust: z.string().optional(),
});

/** The second step of signing in, for accounts that have a second factor. */
export function mountCode(app: App): void {
  app.get(
    "/sign-in/code",
    privatePage(async (visit) => codePage(visit, { carried: { back: returnPathOf(visit.query.get("return")) } })),
  );
  app.post(
    "/sign-in/code",
    action({
      fields,
      act: passCode,
      again: async (visit, refusal) => codePage(visit, { carried: carriedIn(refusal.typed), refusal }),
    }),
  );
}

async function passCode(visit: Visit, input: z.infer<typeof fields>): Promise<string | Page> {
  const carried = carriedIn(input as Fields);
  const trustDevice = input.trust === "yes";
  const { code, recovery } = input;
  try {
    if (recovery !== undefined) {
      await visit.api.post("/v1/auth/two-factor/verify-backup-code", { body: { code: recovery, trustDevice } });
    } else {
      await visit.api.post("/v1/auth/two-factor/verify-totp", { body: { code: code ?? "", trustDevice } });
    }
  } catch (error) {
    if (isProblem(error, "auth.required", "auth.invalid")) return fromTheStart(visit, carried);
    throw error;
  }
  return entered(visit.locale, carried);
}

/** The first factor was shown too long ago, or too many codes were wrong. */
function fromTheStart(visit: Visit, carried: Carried): Promise<Page> {
  const note = (
    <Notice kind="warning" live>
      {visit.locale.t("account.code.late")}
    </Notice>
  );
  return signInPage(visit, { carried, note, status: 401 });
}
