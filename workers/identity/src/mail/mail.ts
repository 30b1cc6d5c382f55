import type { BaseCtx } from "@edgewise/chassis/context";
import { isLoopback } from "@edgewise/chassis/loopback";
import type { Env } from "../context.ts";
import { cloudflareMail } from "./cloudflare-mail.ts";
import { databaseMail } from "./database-mail.ts";

/** One message to one person, as plain text and as the same in HTML. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** The only way this service sends email. */
export interface Mail {
  /** Sends the message; rejects if it was not accepted. */
  send(message: Message): Promise<void>;
}

type MailEnv = Pick<Env, "DEV_MAILBOX" | "PUBLIC_ORIGIN" | "MAIL" | "MAIL_FROM">;

/** Email goes to the development mailbox if that is on, otherwise through Cloudflare; without either, sending fails. */
export function newMail(ctx: Pick<BaseCtx, "db" | "now" | "newId">, env: MailEnv): Mail {
  if (devMailboxOn(env)) return databaseMail(ctx);
  if (env.MAIL && env.MAIL_FROM) return cloudflareMail(env.MAIL, env.MAIL_FROM);
  return unconfiguredMail;
}

/** Whether mail is kept for reading. Both the switch and a loopback address are needed, so production cannot turn it on. */
export function devMailboxOn(env: Pick<Env, "DEV_MAILBOX" | "PUBLIC_ORIGIN">): boolean {
  return env.DEV_MAILBOX === "on" && isLoopback(env.PUBLIC_ORIGIN);
}

const unconfiguredMail: Mail = {
  send: async () => {
    throw new Error("Mail is not configured: bind MAIL (send_email) and set MAIL_FROM.");
  },
};
