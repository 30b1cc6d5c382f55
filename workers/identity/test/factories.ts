import { env } from "cloudflare:workers";
import { clientOf } from "@edgewise/testkit/client";
import { decodeJwt } from "jose";
import { newApp } from "../src/app.ts";
import type { Env } from "../src/context.ts";
import { type Browser, newBrowser } from "./browser.ts";

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof import("../src/index.ts");
    }
    interface Env {
      DB: D1Database;
      TOKEN_ISSUER: string;
      PUBLIC_ORIGIN: string;
      AUTH_SECRET: string;
      ADMIN_EMAILS: string;
      DEV_MAILBOX: string;
    }
  }
}

export const app = newApp();
export const testEnv: Env = env;
export const client = clientOf(app, testEnv);
export const password = "correct horse battery staple";

export interface Account {
  email: string;
  name: string;
  userId: string;
  browser: Browser;
}

/** A browser that nobody has used. */
export function browser(over: Partial<Env> = {}): Browser {
  return newBrowser(app, Object.keys(over).length > 0 ? { ...testEnv, ...over } : testEnv);
}

/** An address that nobody has. */
export function freshEmail(): string {
  return `${crypto.randomUUID()}@example.org`;
}

/** The letters to an address, newest first, as the mailbox shows them. */
export async function lettersTo(email: string): Promise<{ subject: string; text: string; html: string }[]> {
  const answer = await browser().get(`/dev/mail?to=${encodeURIComponent(email)}`, {
    headers: { Accept: "application/json" },
  });
  return answer.body.items;
}

/** The link in the newest letter to an address. */
export async function linkTo(email: string): Promise<string> {
  const [letter] = await lettersTo(email);
  const link = /https?:\/\/\S+/.exec(letter?.text ?? "")?.[0];
  if (!link) throw new Error(`No letter with a link to ${email}.`);
  return link;
}

/** The access token of a browser's session, and what it says. */
export async function accessTokenOf(account: Account) {
  const answer = await account.browser.get("/v1/auth/token");
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const token: string = answer.body.token;
  return { token, claims: decodeJwt(token) };
}
