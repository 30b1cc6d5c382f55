import { addPasskey, knowsPasskeys } from "./parts/passkey.ts";
import { signedIn } from "./parts/signed-out.ts";

/**
 * Creates a passkey with the typed name, then reloads the list. `data-none`, `data-known` and `data-failed` say what
 * went otherwise; where the browser knows no passkeys `data-unable` is said and nothing else offered.
 */
export default function passkeyAdd(form: HTMLElement): void {
  const said = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  if (!(form instanceof HTMLFormElement) || !said || !button) return;
  if (!knowsPasskeys()) {
    said.textContent = form.dataset.unable ?? "";
    return;
  }
  button.disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    const name = String(new FormData(form).get("name") ?? "").trim();
    try {
      await signedIn(() => addPasskey(name));
      location.assign(form.dataset.next ?? "");
    } catch (error) {
      said.textContent = form.dataset[reason(error)] ?? "";
    }
  });
}

function reason(error: unknown): "none" | "known" | "failed" {
  if (!(error instanceof DOMException)) return "failed";
  if (error.name === "InvalidStateError") return "known";
  return error.name === "NotAllowedError" ? "none" : "failed";
}
