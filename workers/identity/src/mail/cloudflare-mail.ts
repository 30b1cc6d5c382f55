import type { Mail } from "./mail.ts";

/** Sends through Cloudflare's e-mail binding (`send_email` in wrangler.toml) as `from`, an address of a verified domain. */
export function cloudflareMail(binding: SendEmail, from: string): Mail {
  return {
    send: async ({ to, subject, text, html }) => {
      await binding.send({ from, to, subject, text, html });
    },
  };
}
