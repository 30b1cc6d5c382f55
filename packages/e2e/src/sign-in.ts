import type { Locator, Page } from "playwright-core";
import { origin } from "./platform.ts";

/** Somebody with a password. */
export interface Person {
  email: string;
  password: string;
}

/** Fills in the sign-in form that a page or a part of it shows, and sends it. */
export async function fillSignIn(page: Page | Locator, { email, password }: Person): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Opens a page that needs a session, as somebody who has none yet: signs in and is led back to it. */
export async function openAs(page: Page, person: Person, path: string): Promise<void> {
  await page.goto(origin() + path);
  await fillSignIn(page, person);
  await page.waitForURL(origin() + path);
}
