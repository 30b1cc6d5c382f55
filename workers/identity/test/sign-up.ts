import type { Env } from "../src/context.ts";
import { type Account, browser, freshEmail, linkTo, password } from "./factories.ts";

interface Over {
  email?: string;
  env?: Partial<Env>;
}

/** Somebody who has signed up over the API and confirmed their address, but is not signed in. */
export async function signedUpAccount(over: Over = {}): Promise<Account> {
  const email = over.email ?? freshEmail();
  const mine = browser(over.env);
  const signedUp = await mine.post("/v1/auth/sign-up/email", { name: "Ada Lovelace", email, password });
  if (signedUp.status !== 200) throw new Error(JSON.stringify(signedUp.body));
  await mine.follow(await linkTo(email));
  return { email, name: "Ada Lovelace", userId: signedUp.body.user.id, browser: mine };
}

/** Somebody who has signed up and then signed in with the password, all over the API. */
export async function signedUpAndIn(over: Over = {}): Promise<Account> {
  const account = await signedUpAccount(over);
  const answer = await account.browser.post("/v1/auth/sign-in/email", { email: account.email, password });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return account;
}
