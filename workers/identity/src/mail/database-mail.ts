import type { BaseCtx } from "@edgewise/chassis/context";
import { mailbox } from "../schema.ts";
import type { Mail } from "./mail.ts";

/** Keeps messages in the database, where `GET /dev/mail` and tests read them. */
export function databaseMail(ctx: Pick<BaseCtx, "db" | "now" | "newId">): Mail {
  return {
    send: async ({ to, subject, text, html }) => {
      await ctx.db
        .insert(mailbox)
        .values({ id: ctx.newId("mal"), recipient: to, subject, text, html, createdAt: ctx.now() });
    },
  };
}
