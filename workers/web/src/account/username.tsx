/**
 * Tells password managers whose password a form is about, where nobody has to type that; empty where the page does not
 * know it. It is not sent.
 */
export function Username({ email = "" }: { email?: string }) {
  return <input type="text" hidden readonly autocomplete="username" value={email} />;
}
