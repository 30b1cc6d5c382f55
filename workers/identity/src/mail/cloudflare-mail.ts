import type { Mail } from "./mail.ts";

/** Sends through Cloudflare's email binding (`send_email` in wrangler.toml) as `from`, an address of a verified domain. */
export function cloudflareMail(binding: SendEmail, from: string): Mail {
  const sender = { name: "Edgewise", email: from };
  return {
    send: async ({ to, subject, text, html }) => {
      await binding.send({ from: sender, to, subject, text, html });
    },
  };
}
