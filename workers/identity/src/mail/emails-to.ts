import { desc, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { mailbox } from "../schema.ts";

const emailsMax = 50;

export interface SentEmail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
}

/** The newest emails in the development mailbox, to one address or to all. */
export async function emailsTo(ctx: Ctx, address: string | undefined): Promise<SentEmail[]> {
  const rows = await ctx.db
    .select()
    .from(mailbox)
    .where(address === undefined ? undefined : eq(mailbox.recipient, address.toLowerCase()))
    .orderBy(desc(mailbox.id))
    .limit(emailsMax);
  return rows.map(({ id, recipient, subject, text, html, createdAt }) => ({
    id,
    to: recipient,
    subject,
    text,
    html,
    sentAt: new Date(createdAt).toISOString(),
  }));
}
