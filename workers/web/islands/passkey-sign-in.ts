import { knowsPasskeys, offersPasskeys, signInWithPasskey } from "./parts/passkey.ts";

/**
 * Signs in with a passkey: by its button, and by autofill. The caller may take over what follows by preventing the
 * event `signed-in`; otherwise the form named by `data-then` is sent, or the page `data-next` is opened. `data-none` is
 * said when no passkey was chosen, `data-failed` when it was not good.
 */
export default function passkeySignIn(root: HTMLElement): void {
  const button = root.querySelector("button");
  const said = root.querySelector("[role=status]");
  if (!button || !said || !knowsPasskeys()) return;
  root.hidden = false;
  let waiting = new AbortController();

  const attempt = async (fill: boolean) => {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    try {
      await signInWithPasskey({ fill, signal });
      goOn(root);
    } catch (error) {
      if (signal.aborted) return;
      said.textContent = (isRefusal(error) ? root.dataset.none : root.dataset.failed) ?? "";
      if (!fill) void offer();
    }
  };
  const offer = async () => {
    if (await offersPasskeys()) await attempt(true);
  };

  button.addEventListener("click", () => {
    said.textContent = "";
    void attempt(false);
  });
  void offer();
}

function goOn(root: HTMLElement): void {
  if (!root.dispatchEvent(new Event("signed-in", { bubbles: true, cancelable: true }))) return;
  const form = document.querySelector<HTMLFormElement>(root.dataset.then ?? "#none");
  if (form) form.requestSubmit();
  else location.assign(root.dataset.next ?? "/");
}

/** The visitor chose none, or waited too long: browsers do not say which (WebAuthn Level 3, 14.5.1). */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotAllowedError";
}
