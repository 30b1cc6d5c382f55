import { filled, type Parts } from "./parts.ts";

const waitSeconds = 8;
/** Says to the next page that its film was led to, and may begin. */
const goingOn = "going-on";

/**
 * At the end of a video offers the next lesson, and goes there automatically after a while, unless reduced motion is
 * preferred.
 */
export function loadNextUp({ root, video }: Parts): void {
  const panel = root.querySelector<HTMLElement>(".next-up");
  const text = panel?.querySelector<HTMLElement>("[data-soon-text]");
  if (!panel || !text) return;
  let timer = 0;
  const hide = () => {
    clearInterval(timer);
    panel.hidden = true;
  };
  const go = () => {
    sessionStorage.setItem(goingOn, panel.dataset.next ?? "");
    location.assign(panel.dataset.next ?? "");
  };
  video.addEventListener("ended", () => {
    panel.hidden = false;
    panel.querySelector("a")?.focus({ preventScroll: true });
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    let left = waitSeconds;
    const tick = () => {
      text.textContent = filled(panel.dataset.soon, { s: String(left) });
      if (left-- <= 0) go();
    };
    tick();
    clearInterval(timer);
    timer = setInterval(tick, 1000);
  });
  panel.querySelector("[data-stay]")?.addEventListener("click", hide);
  for (const event of ["play", "seeking"]) video.addEventListener(event, hide);
  panel.querySelector("a")?.addEventListener("click", () => sessionStorage.setItem(goingOn, panel.dataset.next ?? ""));
}

/** Whether this page was come to from the end of a film. Asked once. */
export function isGoingOn(): boolean {
  const was = sessionStorage.getItem(goingOn) === location.pathname;
  sessionStorage.removeItem(goingOn);
  return was;
}
