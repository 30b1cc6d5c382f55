import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { securityPage } from "./security.page.tsx";

const id = z.string().max(limits.renamePasskey.id.maxLength);

/** Another name for a passkey, and away with one. */
export function mountPasskeys(app: App): void {
  app.post(
    "/account/security/passkeys/rename",
    action({
      fields: z.object({
        id,
        name: z.string().trim().min(limits.renamePasskey.name.minLength).max(limits.renamePasskey.name.maxLength),
      }),
      act: async ({ api }, body) => {
        await api.post("/v1/auth/passkey/update-passkey", { body });
        return "/account/security?saved#passkeys";
      },
      again: (visit, refusal) => securityPage(visit, { form: "passkey", refusal }),
    }),
  );
  app.post(
    "/account/security/passkeys/remove",
    action({
      fields: z.object({ id }),
      act: async ({ api }, body) => {
        await api.post("/v1/auth/passkey/delete-passkey", { body });
        return "/account/security?saved#passkeys";
      },
      again: (visit, refusal) => securityPage(visit, { form: "passkey", refusal }),
    }),
  );
}
