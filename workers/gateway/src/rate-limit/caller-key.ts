import ipaddr from "ipaddr.js";
import type { Caller } from "../authentication/caller.ts";

/** Whose quota a request counts against: the user's, with whichever session or key, otherwise the address's. */
export function callerKey(caller: Caller, address: string): string {
  return caller.kind === "user" ? caller.userId : addressKey(address);
}

const octet = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
const plainIpv4 = new RegExp(`^(?:${octet}\\.){3}${octet}$`);

/** The address to count: an IPv6 network of /64, which is one customer's; IPv4 as it is, also where IPv6 maps it. */
export function addressKey(address: string): string {
  // Four plain numbers need no parsing to be told from anything else.
  if (plainIpv4.test(address)) return address;
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}
