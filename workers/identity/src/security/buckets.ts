import { groupsOf } from "../audit/origin.ts";

/** The limits of one kind of bucket. */
export interface Policy {
  /** Attempts in a row without waiting. */
  free: number;
  /** The wait after the first attempt that is not free; it doubles with each further one. */
  baseMs: number;
  maxMs: number;
  /** One attempt is forgiven per period of this length. */
  forgiveMs: number;
}

export type BucketKind = "pair" | "account" | "address" | "device";

const minuteMs = 60_000;

/**
 * `pair` is one account from one address, `account` one account from everywhere, `address` one address on all accounts,
 * `device` one account from a device that signed in to it before. An owner with a forgetful hour stays within the free
 * tries, and a campus behind one address within 120 wrong passwords and 180 more an hour. A guesser ends at about 100
 * guesses a day and pair, 1,500 a day and account, 4,400 a day and address.
 */
export const policies: Record<BucketKind, Policy> = {
  pair: { free: 5, baseMs: 5_000, maxMs: 15 * minuteMs, forgiveMs: 30 * minuteMs },
  account: { free: 20, baseMs: 1_000, maxMs: minuteMs, forgiveMs: 5 * minuteMs },
  address: { free: 120, baseMs: 1_000, maxMs: minuteMs / 2, forgiveMs: minuteMs / 3 },
  device: { free: 10, baseMs: 5_000, maxMs: 5 * minuteMs, forgiveMs: 5 * minuteMs },
};

export interface Bucket {
  kind: BucketKind;
  /** Digest of what it counts. */
  key: string;
}

/** An attempt to sign in: as whom, from where, and from which known device, if any. */
export interface SignInTry {
  /** What was typed as the email address, whether or not such an account exists. */
  email: string;
  /** The client's address as the gateway states it. */
  address: string | undefined;
  /** From `knownDevice`: the id of a device that has signed in to this account before. */
  device: string | undefined;
}

/**
 * The buckets that one try counts in. A known device has a bucket of its own and nobody else can fill it: whatever
 * strangers do to an account or share of an address, its owner gets in from there.
 */
export async function bucketsOf({ email, address, device }: SignInTry): Promise<Bucket[]> {
  const account = email.trim().toLowerCase();
  if (device !== undefined) return [await bucket("device", account, device)];
  const network = groupOf(address);
  return Promise.all([bucket("pair", account, network), bucket("account", account), bucket("address", network)]);
}

async function bucket(kind: BucketKind, ...parts: string[]): Promise<Bucket> {
  const bytes = new TextEncoder().encode(JSON.stringify([kind, ...parts]));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { kind, key: Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

/** One subscriber: an IPv4 address, or the /64 of an IPv6 address, within which anyone can change addresses at will. */
function groupOf(address: string | undefined): string {
  const groups = groupsOf(address);
  return groups?.slice(0, 4).join(".") ?? "unknown";
}
