/** Where a request came from, as coarse as an audit log needs it. */
export interface Origin {
  /** The network in CIDR notation, never the single machine. */
  network: string | null;
  /** The family of the user agent, such as "Firefox". */
  agent: string | null;
}

/** In this order, because most browsers also claim to be those further down. */
const agents = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\b(?:OPR|Opera)\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS|Chromium)\//],
  ["Safari", /\bVersion\/[\d.]+.* Safari\//],
  ["curl", /^curl\//],
] as const;

/** The origin according to the gateway's `X-Forwarded-For` and the caller's `User-Agent`. */
export function originOf(headers: Headers): Origin {
  const agent = headers.get("User-Agent");
  return {
    network: networkOf(clientAddress(headers)),
    agent: agent ? (agents.find(([, pattern]) => pattern.test(agent))?.[0] ?? "other") : null,
  };
}

/** The client's address according to the gateway; undefined for a call that did not come through the gateway. */
export function clientAddress(headers: Headers): string | undefined {
  return headers.get("X-Forwarded-For")?.split(",")[0]?.trim() || undefined;
}

/** The /24 of an IPv4 address, the /48 of an IPv6 address (what one customer gets), null for anything else (RFC 4632, RFC 5952). */
export function networkOf(address: string | undefined): string | null {
  const groups = groupsOf(address);
  if (!groups) return null;
  if (groups.length === 4) return `${groups.slice(0, 3).join(".")}.0/24`;
  const prefix = groups.slice(0, 3).join(":");
  return `${prefix.replace(/(^|:)0(:0)*$/, "")}::/48`;
}

/**
 * Four decimal groups of an IPv4 address (also one mapped into IPv6), eight hexadecimal ones of an IPv6 address without
 * leading zeros (RFC 4291, 2.2); undefined for anything else.
 */
export function groupsOf(address: string | undefined): string[] | undefined {
  const text = address?.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "") ?? "";
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1);
  if (four) return four.every((group) => Number(group) <= 255) ? four.map((group) => String(Number(group))) : undefined;
  if (!/^[0-9a-f:]{2,39}$/.test(text) || !text.includes(":")) return undefined;
  const [head = "", tail, more] = text.split("::");
  if (more !== undefined) return undefined;
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = 8 - left.length - right.length;
  if (tail === undefined ? zeros !== 0 : zeros < 1) return undefined;
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16).toString(16))
    : undefined;
}
