import { escaped } from "./compose.ts";
import type { SentEmail } from "./emails-to.ts";

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
article{border:1px solid #8886;border-radius:.5rem;padding:1rem;margin:1rem 0}h2{margin:0;font-size:1.1rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}`;

/**
 * The mailbox as a plain page: newest first, links can be clicked, all text is escaped. The nonce is the one in the
 * page's Content-Security-Policy.
 */
export function mailboxPage(emails: SentEmail[], nonce: string): string {
  const list = emails.length === 0 ? "<p>No mail yet.</p>" : emails.map(article).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title>
<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${style}</style></head>
<body><main><h1>Mail</h1><p>What would have been sent, newest first.</p>
${list}</main></body></html>`;
}

function article({ to, subject, text, sentAt }: SentEmail): string {
  return `<article><h2>${escaped(subject)}</h2>
<p>To <a href="?to=${encodeURIComponent(to)}">${escaped(to)}</a>, <time datetime="${sentAt}">${sentAt}</time></p>
<pre>${linked(text)}</pre></article>`;
}

function linked(text: string): string {
  return escaped(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
