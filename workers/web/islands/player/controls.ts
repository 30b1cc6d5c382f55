import { clock } from "../../src/learn/clock.ts";
import { act, goTo, rememberSound } from "./act.ts";
import { choicesMade } from "./choices.ts";
import { type Command, commandOf } from "./command-of.ts";
import { type Parts, timeText } from "./parts.ts";

const byButton: Record<string, Command> = {
  toggle: { do: "toggle" },
  back: { do: "seek", by: -10 },
  ahead: { do: "seek", by: 10 },
  mute: { do: "mute" },
  full: { do: "full" },
  help: { do: "help" },
};

/** Brings our own controls: what is pressed, typed and pulled reaches the film, and how the film is shows in them. */
export function loadControls(parts: Parts): void {
  const { root, video, bar } = parts;
  const made = choicesMade();
  video.controls = false;
  video.defaultPlaybackRate = made.rate;
  Object.assign(video, { playbackRate: made.rate, volume: made.volume, muted: made.muted });
  delete bar.dataset.waits;
  listen(parts);
  show(parts);
  if (!document.fullscreenEnabled && !("webkitEnterFullscreen" in video)) hide(parts, "full");
  bringWindow(parts);
  root.dataset.controls = "";
}

function listen(parts: Parts): void {
  const { root, video, bar, timeline, volume, speed } = parts;
  bar.addEventListener("click", ({ target }) => {
    const does = target instanceof Element ? target.closest<HTMLElement>("button[data-do]")?.dataset.do : undefined;
    const command = byButton[does ?? ""];
    if (command) act(parts, command);
  });
  video.addEventListener("click", () => act(parts, { do: "toggle" }));
  timeline.addEventListener("input", () => goTo(video, Number(timeline.value)));
  volume.addEventListener("input", () => {
    video.muted = false;
    video.volume = Number(volume.value);
  });
  speed.addEventListener("change", () => {
    video.playbackRate = Number(speed.value);
  });
  // Keys work wherever the focus is, as long as nothing there wants them itself.
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const focused = event.target instanceof HTMLElement ? event.target : document.body;
    const isHere = focused === document.body || root.contains(focused);
    const isLetter = /^[a-z0-9<>?]$/i.test(event.key) && !focused.isContentEditable;
    if (!isHere && !isLetter) return;
    const type = focused instanceof HTMLInputElement ? focused.type : "";
    const command = commandOf(event, { tag: focused.tagName, type });
    if (!command) return;
    event.preventDefault();
    act(parts, command);
  });
}

/** Everything that the film says about itself. */
function show(parts: Parts): void {
  const { root, video, timeline, volume, speed, button } = parts;
  const at = root.querySelector("[data-at]");
  const of = root.querySelector("[data-of]");
  const time = () => {
    const { currentTime, duration } = video;
    const end = Number.isFinite(duration) ? duration : 0;
    if (end > 0) timeline.max = String(end);
    timeline.value = String(currentTime);
    timeline.setAttribute("aria-valuetext", timeText(root, currentTime, end));
    timeline.style.setProperty("--played", `${end > 0 ? (currentTime / end) * 100 : 0}%`);
    timeline.style.setProperty("--loaded", `${end > 0 ? (loadedTo(video) / end) * 100 : 0}%`);
    if (at) at.textContent = clock(currentTime);
    if (of && end > 0) of.textContent = clock(end);
  };
  const sound = () => {
    volume.value = String(video.muted ? 0 : video.volume);
    turn(button("mute"), video.muted || video.volume === 0);
  };
  const rate = () => {
    speed.value = String(video.playbackRate);
  };
  const state = () => {
    turn(button("toggle"), !video.paused);
    root.toggleAttribute("data-playing", !video.paused);
  };
  for (const event of ["timeupdate", "durationchange", "progress", "seeking"]) video.addEventListener(event, time);
  for (const event of ["play", "pause", "ended"]) video.addEventListener(event, state);
  video.addEventListener("volumechange", sound);
  video.addEventListener("ratechange", rate);
  for (const event of ["volumechange", "ratechange"]) video.addEventListener(event, () => rememberSound(video));
  document.addEventListener("fullscreenchange", () => turn(button("full"), document.fullscreenElement === root));
  for (const event of ["waiting", "playing", "seeked", "error"]) {
    video.addEventListener(event, () => root.toggleAttribute("data-waiting", event === "waiting"));
  }
  for (const shown of [time, sound, rate, state]) shown();
}

/** A button that does one thing and then its opposite is named for what it does next. */
function turn(button: HTMLButtonElement | null, isOn: boolean): void {
  if (!button) return;
  const { name = "", other = name } = button.dataset;
  const says = isOn ? other : name;
  button.toggleAttribute("data-on", isOn);
  button.setAttribute("aria-label", says);
  button.title = says;
}

function bringWindow(parts: Parts): void {
  const { video, button } = parts;
  if (!document.pictureInPictureEnabled) {
    hide(parts, "window");
    return;
  }
  button("window")?.addEventListener("click", () => {
    const change = document.pictureInPictureElement ? document.exitPictureInPicture() : video.requestPictureInPicture();
    void change.catch(() => undefined);
  });
}

function hide({ button }: Parts, does: string): void {
  const one = button(does);
  if (one) one.hidden = true;
}

/** How far the film has come in from where it is. */
function loadedTo({ buffered, currentTime }: HTMLVideoElement): number {
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= currentTime && buffered.end(i) >= currentTime) return buffered.end(i);
  }
  return currentTime;
}
