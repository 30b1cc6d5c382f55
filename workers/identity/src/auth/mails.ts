import { alreadyRegisteredLetter, passwordResetLetter, verificationLetter } from "../mail/letters.ts";
import { requestCtx } from "./request-scope.ts";

interface Addressed {
  user: { name: string; email: string };
  url: string;
}

/** Asks for confirmation of an address. The link leads back to where the person came from, if that was said. */
export async function sendVerification({ user, url }: Addressed): Promise<void> {
  await requestCtx().mail.send(verificationLetter(user, withoutDefaultReturn(url)));
}

/** Sends the link to choose a new password. */
export async function sendPasswordReset({ user, url }: Addressed): Promise<void> {
  await requestCtx().mail.send(passwordResetLetter(user, url));
}

/** Somebody registered with an address that has an account: only its owner may learn of it. */
export async function alreadyRegistered({ user }: { user: { name: string; email: string } }): Promise<void> {
  const ctx = requestCtx();
  await ctx.mail.send(alreadyRegisteredLetter(user, ctx.env.PUBLIC_ORIGIN));
}

/** Without a page to return to, the link answers in JSON by itself. */
function withoutDefaultReturn(link: string): string {
  const url = new URL(link);
  if (url.searchParams.get("callbackURL") === "/") url.searchParams.delete("callbackURL");
  return url.href;
}
