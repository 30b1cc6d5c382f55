import { sendAfterwards } from "../auth/mails.ts";
import { requestCtx } from "../auth/request-scope.ts";
import { invitationEmail } from "../mail/emails.ts";

interface Invited {
  id: string;
  email: string;
  role: string;
  organization: { name: string };
  inviter: { user: { name: string } };
}

/** Tells someone that they are invited into an organisation. */
export async function sendInvitation({ id, email, role, organization, inviter }: Invited): Promise<void> {
  const ctx = requestCtx();
  const url = new URL(`/invitations/${encodeURIComponent(id)}`, ctx.env.PUBLIC_ORIGIN).href;
  const details = { organisation: organization.name, inviter: inviter.user.name, role };
  sendAfterwards(invitationEmail(email, details, url));
}
