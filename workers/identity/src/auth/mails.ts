import { alreadyRegisteredEmail, passwordChangedEmail, passwordResetEmail, verificationEmail } from "../mail/emails.ts";
import type { Message } from "../mail/mail.ts";
import { recordActs } from "./record-acts.ts";
import { currentRequest } from "./request-scope.ts";

interface Person {
  name: string;
  email: string;
}

/** Sends the link that confirms an address. It leads back to the page the person came from, if that is known. */
export async function sendVerification({ user, url }: { user: Person; url: string }): Promise<void> {
  sendAfterwards(verificationEmail(user, ourLink(url)));
}

/** Sends the link to choose a new password. */
export async function sendPasswordReset({ user, url }: { user: Person & { id: string }; url: string }): Promise<void> {
  sendAfterwards(passwordResetEmail(user, url));
  const { ctx, headers, later } = currentRequest();
  const subject = { type: "user", id: user.id } as const;
  later.push(() => recordActs({ ctx, headers }, [{ action: "password.reset-requested", subject, actorId: null }]));
}

/** Someone registered with the address of an existing account: only its owner may learn that. */
export async function alreadyRegistered({ user }: { user: Person }): Promise<void> {
  sendAfterwards(alreadyRegisteredEmail(user, page("/sign-in")));
}

/** Tells the owner that their password was changed. */
export async function tellPasswordChanged(user: Person): Promise<void> {
  sendAfterwards(passwordChangedEmail(user, page("/forgot")));
}

/**
 * Email is sent after everything is stored and the answer is on its way, so that response times reveal nothing. A
 * failed one is logged; the person can request it again.
 */
export function sendAfterwards(message: Message): void {
  const { ctx, later } = currentRequest();
  later.push(() =>
    ctx.mail.send(message).catch((error: unknown) => ctx.log("error", "mail.failed", { thrown: error })),
  );
}

/** The library's link under our names. Without a page to return to, it answers with JSON. */
function ourLink(link: string): string {
  const url = new URL(link);
  url.searchParams.set("code", url.searchParams.get("token") ?? "");
  url.searchParams.delete("token");
  if (url.searchParams.get("callbackURL") === "/") url.searchParams.delete("callbackURL");
  return url.href;
}

/** The address of one of the pages that people see. */
function page(path: string): string {
  return new URL(path, currentRequest().ctx.env.PUBLIC_ORIGIN).href;
}
