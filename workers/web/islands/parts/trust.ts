/** What a Trusted Types policy makes of strings that come from our own server (W3C Trusted Types). */
export interface Trust {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

/**
 * The policy of this name, which the page's Content-Security-Policy has to allow; may be called once a page. Where the
 * browser knows no Trusted Types, strings stay strings. Only HTML of our own server and addresses of our own files go in.
 */
export function trust(name: string): Trust {
  const rules: Trust = { createHTML: (html) => html, createScriptURL: (url) => url };
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Trust): Trust } }).trustedTypes;
  return factory?.createPolicy(name, rules) ?? rules;
}
