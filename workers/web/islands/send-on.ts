/** Sends the form that was held back by the sign-in, once; when one comes back to it, the button is there. */
export default function sendOn(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const key = `sent ${new FormData(form).get("key") ?? form.action}`;
  if (sessionStorage.getItem(key) !== null) return;
  sessionStorage.setItem(key, "1");
  form.requestSubmit();
}
