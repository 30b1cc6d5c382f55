const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = "(\\d{2}):(\\d{2}):(\\d{2})";
const month = `(${months.join("|")})`;
const fixdate = new RegExp(`^(?:mon|tue|wed|thu|fri|sat|sun), (\\d{2}) ${month} (\\d{4}) ${time} gmt$`, "i");
const rfc850 = new RegExp(`^(?:mon|tues|wednes|thurs|fri|satur|sun)day, (\\d{2})-${month}-(\\d{2}) ${time} gmt$`, "i");
const asctime = new RegExp(`^(?:mon|tue|wed|thu|fri|sat|sun) ${month} ([ \\d]\\d) ${time} (\\d{4})$`, "i");

/**
 * The instant (ms) of an HTTP-date in any of its three formats (RFC 9110, 5.6.7), case-insensitively; undefined for
 * anything else. `now` resolves the two-digit years of RFC 850.
 */
export function parseHttpDate(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const a = fixdate.exec(value);
  if (a) return instant(Number(a[3]), a[2], a[1], a.slice(4));
  const b = rfc850.exec(value);
  if (b) return instant(fullYear(Number(b[3]), now), b[2], b[1], b.slice(4));
  const c = asctime.exec(value);
  if (c) return instant(Number(c[6]), c[1], c[2], c.slice(3, 6));
  return undefined;
}

/** RFC 9110, 5.6.7: a year that seems more than 50 years ahead is the most recent past one with those digits. */
function fullYear(digits: number, now: number): number {
  const year = new Date(now).getUTCFullYear();
  const guess = year - (year % 100) + digits;
  return guess > year + 50 ? guess - 100 : guess;
}

function instant(year: number, name: string | undefined, day: string | undefined, clock: (string | undefined)[]) {
  const [hour = 0, minute = 0, second = 0] = clock.map(Number);
  const index = months.indexOf((name ?? "").toLowerCase());
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const at = new Date(Date.UTC(year, index, Number(day), hour, minute, second));
  // 31 February would roll over into March.
  return at.getUTCMonth() === index || second === 60 ? at.getTime() : undefined;
}
