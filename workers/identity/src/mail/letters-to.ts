import { desc, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { mailbox } from "../schema.ts";

const lettersMax = 50;

export interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
}

/** The newest letters in the mailbox of development, to one address or to all. */
export async function lettersTo(ctx: Ctx, address: string | undefined): Promise<Letter[]> {
  const rows = await ctx.db
    .select()
    .from(mailbox)
    .where(address === undefined ? undefined : eq(mailbox.recipient, address.toLowerCase()))
    .orderBy(desc(mailbox.id))
    .limit(lettersMax);
  return rows.map(({ id, recipient, subject, text, html, createdAt }) => ({
    id,
    to: recipient,
    subject,
    text,
    html,
    sentAt: new Date(createdAt).toISOString(),
  }));
}
