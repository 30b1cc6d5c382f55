import {
  alreadyRegisteredLetter,
  passwordChangedLetter,
  passwordResetLetter,
  verificationLetter,
} from "../mail/letters.ts";
import type { Message } from "../mail/mail.ts";
import { recordActs } from "./record-acts.ts";
import { currentRequest } from "./request-scope.ts";

interface Person {
  name: string;
  email: string;
}

/** Asks for confirmation of an address. The link leads back to where the person came from, if that was said. */
export async function sendVerification({ user, url }: { user: Person; url: string }): Promise<void> {
  sendAfterwards(verificationLetter(user, ourLink(url)));
}

/** Sends the link to choose a new password. */
export async function sendPasswordReset({ user, url }: { user: Person & { id: string }; url: string }): Promise<void> {
  sendAfterwards(passwordResetLetter(user, url));
  const { ctx, headers, later } = currentRequest();
  const subject = { type: "user", id: user.id } as const;
  later.push(() => recordActs({ ctx, headers }, [{ action: "password.reset-requested", subject, actorId: null }]));
}

/** Somebody registered with an address that has an account: only its owner may learn of it. */
export async function alreadyRegistered({ user }: { user: Person }): Promise<void> {
  sendAfterwards(alreadyRegisteredLetter(user, page("/sign-in")));
}

/** Tells the owner that the password is another one now. */
export async function tellPasswordChanged(user: Person): Promise<void> {
  sendAfterwards(passwordChangedLetter(user, page("/forgot")));
}

/**
 * Mail leaves after everything is stored and the answer is on its way, so that its delivery tells nothing by its time. One
 * that is not taken is logged: whoever waits for it can ask for it again.
 */
export function sendAfterwards(message: Message): void {
  const { ctx, later } = currentRequest();
  later.push(() =>
    ctx.mail.send(message).catch((error: unknown) => ctx.log("error", "mail.failed", { thrown: error })),
  );
}

/** The library's link under our names. Without a page to return to, it answers in JSON by itself. */
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
