import { compose } from "./compose.ts";
import type { Message } from "./mail.ts";

interface Addressee {
  name: string;
  email: string;
}

const unexpected = "If you did not ask for this, you can ignore this message.";

/** Asks a new person to confirm that the address is theirs. */
export function verificationEmail(to: Addressee, url: string): Message {
  return compose(to.email, {
    subject: "Confirm your email address",
    greetingName: to.name,
    paragraphs: ["Welcome to Edgewise. Please confirm that this address is yours. The link is valid for one hour."],
    action: { label: "Confirm your address", url },
    footer: unexpected,
  });
}

/** Tells the owner of an account that someone tried to register with their address. */
export function alreadyRegisteredEmail(to: Addressee, url: string): Message {
  return compose(to.email, {
    subject: "You already have an account",
    greetingName: to.name,
    paragraphs: [
      "Someone, probably you, tried to register with this address, but it already has an account.",
      "You can sign in as before. If you have forgotten your password, ask for a new one.",
    ],
    action: { label: "Sign in", url },
    footer: unexpected,
  });
}

/** Carries the link to choose a new password. */
export function passwordResetEmail(to: Addressee, url: string): Message {
  return compose(to.email, {
    subject: "Choose a new password",
    greetingName: to.name,
    paragraphs: ["You asked for a new password. The link is valid for one hour and works once."],
    action: { label: "Choose a new password", url },
    footer: unexpected,
  });
}

/** Says that the password was changed, in case it was someone else. */
export function passwordChangedEmail(to: Addressee, url: string): Message {
  return compose(to.email, {
    subject: "Your password was changed",
    greetingName: to.name,
    paragraphs: ["The password of your account has just been changed."],
    action: { label: "This was not me: choose a new password", url },
    footer: "If this was not you, choose a new password now.",
  });
}

/** Invites someone into an organisation. */
export function invitationEmail(
  to: string,
  invitation: { organisation: string; inviter: string; role: string },
  url: string,
): Message {
  return compose(to, {
    subject: `Join ${invitation.organisation} on Edgewise`,
    greetingName: to,
    paragraphs: [`${invitation.inviter} invited you to join ${invitation.organisation} as ${invitation.role}.`],
    action: { label: "View invitation", url },
    footer: unexpected,
  });
}
