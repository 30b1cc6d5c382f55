import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { compose } from "../src/mail/compose.ts";
import { devMailboxOn, newMail } from "../src/mail/mail.ts";
import { ctxAt } from "./ctx.ts";
import { browser, freshEmail, linkTo, password, testEnv } from "./factories.ts";

async function signedUp() {
  const email = freshEmail();
  await browser().post("/v1/auth/sign-up/email", { name: '<script>alert("x")</script>', email, password });
  return email;
}

it("shows mail newest first, with links that can be clicked and nothing that runs", async () => {
  const email = await signedUp();
  await browser().post("/v1/auth/send-verification-email", { email });
  const page = await browser().get(`/dev/mail?to=${encodeURIComponent(email)}`);
  expect(page.headers.get("Content-Type")).toMatch(/^text\/html/);
  expect(page.body.match(/<article>/g)).toHaveLength(2);
  const link = (await linkTo(email)).replace(/&/g, "&amp;");
  expect(page.body).toContain(`<a href="${link}">`);
  expect(page.body).not.toContain("<script>");
  const { body } = await browser().get(`/dev/mail?to=${encodeURIComponent(email)}`, {
    headers: { Accept: "application/json" },
  });
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual(
    body.items
      .map(({ id }: { id: string }) => id)
      .sort()
      .reverse(),
  );
});

it("keeps the mailbox shut without its switch and on any address that others can reach", async () => {
  const shut = [
    { DEV_MAILBOX: "off" },
    { PUBLIC_ORIGIN: "https://learn.example" },
    { PUBLIC_ORIGIN: "http://localhost.evil.example" },
  ];
  for (const over of shut) {
    expect(devMailboxOn({ ...testEnv, ...over })).toBe(false);
    const answer = await browser(over).get("/dev/mail");
    expect([answer.status, codeOf(answer)]).toEqual([404, "route.missing"]);
  }
  for (const PUBLIC_ORIGIN of ["http://127.0.0.1:1", "http://[::1]:1", "http://localhost"]) {
    expect(devMailboxOn({ ...testEnv, PUBLIC_ORIGIN })).toBe(true);
  }
});

it("sends through Cloudflare where that is bound, and says so where nothing is", async () => {
  const sent: unknown[] = [];
  const MAIL = { send: async (message: unknown) => ({ messageId: String(sent.push(message)) }) };
  const production = {
    PUBLIC_ORIGIN: "https://learn.example",
    DEV_MAILBOX: "on",
    MAIL,
    MAIL_FROM: "no-reply@learn.example",
  };
  const message = { to: "ada@example.org", subject: "Hello", text: "Hello", html: "<p>Hello</p>" };
  await newMail(ctxAt(0), production).send(message);
  expect(sent).toEqual([{ ...message, from: { name: "Edgewise", email: "no-reply@learn.example" } }]);
  const { MAIL: _MAIL, ...unbound } = production;
  await expect(newMail(ctxAt(0), unbound).send(message)).rejects.toThrow("Mail is not configured");
});

it("lets nobody write a header or markup into a letter", () => {
  const message = compose("ada@example.org", {
    subject: "Join A\r\nBcc: everybody@example.org",
    greetingName: "Ada\n\nClick http://evil.example",
    paragraphs: ["<b>bold</b>"],
    action: { label: "Go", url: 'http://localhost/"><script>' },
    footer: "Bye",
  });
  expect(message.subject).toBe("Join A Bcc: everybody@example.org");
  expect(message.text.split("\n")[0]).toBe("Hello Ada Click http://evil.example,");
  expect(message.html).not.toMatch(/<script>|<b>/);
});

it("leads links in mail to the public origin", async () => {
  expect(new URL(await linkTo(await signedUp())).origin).toBe(testEnv.PUBLIC_ORIGIN);
});
