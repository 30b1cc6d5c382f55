/** Lets the visitor choose light or dark colours against the device's own. The choice stays in this browser. */
export default function theme(root: HTMLElement): void {
  const select = root.querySelector("select");
  if (!select) return;
  const html = document.documentElement;
  select.value = html.dataset.theme ?? "";
  root.hidden = false;
  select.addEventListener("change", () => {
    if (select.value) {
      localStorage.setItem("theme", select.value);
      html.dataset.theme = select.value;
    } else {
      localStorage.removeItem("theme");
      delete html.dataset.theme;
    }
  });
}
