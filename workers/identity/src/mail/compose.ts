import type { Message } from "./mail.ts";

/** What a message says: paragraphs, then the one thing to do. */
export interface Content {
  subject: string;
  greetingName: string;
  paragraphs: string[];
  action: { label: string; url: string };
  /** What to do if the message was not expected. */
  footer: string;
}

/** Makes a message of its content, the same in plain text and in HTML; nothing in it can become markup. */
export function compose(to: string, content: Content): Message {
  const { subject, greetingName, paragraphs, action, footer } = content;
  const greeting = `Hello ${oneLine(greetingName)},`;
  const text = [greeting, ...paragraphs, `${action.label}:\n${action.url}`, footer, "Edgewise"].join("\n\n");
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>',
    ...[greeting, ...paragraphs].map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a href="${escaped(action.url)}">${escaped(action.label)}</a></p>`,
    `<p>${escaped(footer)}</p><p>Edgewise</p></body></html>`,
  ].join("\n");
  return { to, subject: oneLine(subject), text, html };
}

/** Text as it may stand in HTML, also inside a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** A subject or a name must not smuggle in a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
