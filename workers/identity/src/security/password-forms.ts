/** The shortest and the longest password an account may have, in characters. */
export const passwordLength = { min: 10, max: 128 } as const;

/** A stem shorter than this says little about the password. */
export const stemLengthMin = 6;

const leet: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** The password without differences that do not make it stronger: case and the width of letters. */
export function folded(password: string): string {
  return password.normalize("NFKC").toLowerCase();
}

/** The rest without up to six digits and signs at the end, such as a year or an exclamation mark. */
export function stemOf(form: string): string {
  return form.replace(/[^\p{L}\p{M}]{1,6}$/u, "");
}

/**
 * Every form under which a password counts as known: itself folded, without a trivial ending, with signs that look like
 * letters read as letters, and the unit of one that only repeats itself. None is shorter than `stemLengthMin`.
 */
export function formsOf(password: string): string[] {
  const whole = folded(password);
  const stem = stemOf(whole);
  const forms = [whole, stem, readAsLetters(whole), readAsLetters(stem), unitOf(whole)];
  return [...new Set(forms)].filter((form) => form.length >= stemLengthMin);
}

/** Whether a password is one piece of at most four characters, again and again, or a plain run such as `3456789abc`. */
export function isMonotonous(password: string): boolean {
  const whole = folded(password);
  const steps = new Set(Array.from(whole.slice(1), (_, i) => whole.charCodeAt(i + 1) - whole.charCodeAt(i)));
  return unitOf(whole).length <= 4 || (steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1);
}

/** The shortest text that the whole repeats. */
function unitOf(whole: string): string {
  return whole.slice(0, whole === "" ? 0 : (whole + whole).indexOf(whole, 1));
}

function readAsLetters(form: string): string {
  return form.replace(/[0134570@$!]/g, (sign) => leet[sign] ?? sign);
}
