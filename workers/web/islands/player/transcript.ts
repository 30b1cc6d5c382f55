import { newClient } from "@edgewise/client/client";
import { clock } from "../../src/learn/clock.ts";
import { cueAt, type Timed } from "../parts/cue-at.ts";
import { goTo } from "./act.ts";

const api = newClient({ retries: 1 });
/** Where someone scrolls the transcript themselves, or points at it, it stays still for this long. */
const restMs = 5_000;

interface Line extends Timed {
  link: HTMLAnchorElement;
}

/** A transcript that follows its film: marks what is being said, scrolls itself alone, and can change its language. */
export interface Transcript {
  speak(language: string): Promise<void>;
}

/** Connects the transcript of a page to its video; undefined if there is none. */
export function loadTranscript(video: HTMLVideoElement, lessonId: string): Transcript | undefined {
  const root = document.querySelector<HTMLElement>("[data-transcript]");
  const list = root?.querySelector<HTMLOListElement>(".cues");
  if (!root || !list) return undefined;
  let lines = linesIn(list);
  let here = -1;
  let rests = 0;
  for (const event of ["wheel", "touchmove", "pointermove", "keydown"]) {
    list.addEventListener(event, () => (rests = Date.now() + restMs), { passive: true });
  }
  const follow = () => {
    const next = cueAt(lines, video.currentTime);
    if (next === here) return;
    lines[here]?.link.removeAttribute("aria-current");
    here = next;
    const link = lines[here]?.link;
    link?.setAttribute("aria-current", "true");
    if (link && Date.now() > rests && !list.contains(document.activeElement)) bringIntoSight(list, link);
  };
  for (const event of ["timeupdate", "seeking"]) video.addEventListener(event, follow);

  const speak = async (language: string) => {
    if (root.dataset.transcript === language && root.dataset.whole === "true") return;
    const lesson = await api
      .get("/v1/lessons/{lessonId}", { path: { lessonId }, query: { transcript: language } })
      .catch(() => undefined);
    if (lesson?.transcript?.language !== language) return;
    write(root, list, lesson.transcript);
    [lines, here] = [linesIn(list), -1];
    follow();
  };
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-language]") : null;
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void speak(link.dataset.language ?? "");
  });
  if (root.dataset.whole === "false") void speak(root.dataset.transcript ?? "");
  follow();
  return { speak };
}

/** Anything in the page that names a moment of the film leads there without leaving. */
export function loadMoments(video: HTMLVideoElement): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-seek]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(video, Number(link.dataset.seek));
    video.scrollIntoView({ block: "nearest" });
  });
}

function linesIn(list: HTMLElement): Line[] {
  return [...list.querySelectorAll<HTMLAnchorElement>("a[data-seek]")].map((link) => ({
    link,
    start: Number(link.dataset.seek),
  }));
}

/** Scrolls the list and nothing else. */
function bringIntoSight(list: HTMLElement, link: HTMLElement): void {
  const top = link.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  list.scrollTo({ top: top - list.clientHeight / 3, behavior });
}

function write(
  root: HTMLElement,
  list: HTMLElement,
  transcript: { language: string; cues: (Timed & { text: string })[] },
) {
  const lines = transcript.cues.map(({ start, text }) => {
    const link = document.createElement("a");
    link.href = `${location.pathname}?t=${Math.floor(start)}`;
    link.dataset.seek = String(start);
    const at = document.createElement("span");
    at.className = "at";
    at.textContent = clock(start);
    const said = document.createElement("span");
    said.textContent = text;
    link.append(at, " ", said);
    const line = document.createElement("li");
    line.append(link);
    return line;
  });
  list.replaceChildren(...lines);
  list.lang = transcript.language;
  Object.assign(root.dataset, { transcript: transcript.language, whole: "true" });
  root.querySelector("[data-rest]")?.remove();
  for (const link of root.querySelectorAll<HTMLElement>("[data-language]")) {
    if (link.dataset.language === transcript.language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
