import { newClient } from "@edgewise/client/client";
import { islandTrust } from "./parts/island-trust.ts";
import { signedIn } from "./parts/signed-out.ts";

const restMs = 400;

/** Shows beside Markdown what learners will see of it, a moment after every change. */
export default function markdown(root: HTMLElement): void {
  const source = root.querySelector("textarea");
  const preview = root.querySelector<HTMLElement>("[data-preview]");
  const rendered = root.querySelector<HTMLElement>("[data-rendered]");
  if (!source || !preview || !rendered) return;
  const api = newClient();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = new AbortController();

  const show = async () => {
    last.abort();
    last = new AbortController();
    const { signal } = last;
    if (source.value.trim() === "") {
      rendered.textContent = root.dataset.empty ?? "";
      return;
    }
    try {
      const ask = () => api.post("/v1/authoring/preview", { body: { markdown: source.value }, signal });
      const { html } = await signedIn(ask);
      rendered.innerHTML = islandTrust.createHTML(html);
    } catch {
      if (!signal.aborted) rendered.textContent = root.dataset.failed ?? "";
    }
  };
  preview.hidden = false;
  root.classList.add("split");
  void show();
  source.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), restMs);
  });
}
