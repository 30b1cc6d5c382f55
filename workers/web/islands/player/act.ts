import { choose } from "./choices.ts";
import { type Command, nextRate } from "./command-of.ts";
import { showHelp } from "./help.ts";
import type { Parts } from "./parts.ts";

/** Does to the film what a key or a button says. */
export function act(parts: Parts, command: Command): void {
  const { video, root, captions } = parts;
  switch (command.do) {
    case "toggle":
      if (video.paused) void video.play().catch(() => undefined);
      else video.pause();
      return;
    case "seek":
      goTo(video, video.currentTime + command.by);
      return;
    case "part":
      goTo(video, video.duration * command.of);
      return;
    case "start":
      goTo(video, 0);
      return;
    case "end":
      goTo(video, video.duration);
      return;
    case "louder":
      video.muted = false;
      video.volume = Math.min(1, Math.max(0, video.volume + command.by));
      return;
    case "mute":
      video.muted = !video.muted;
      return;
    case "faster":
      video.playbackRate = nextRate(video.playbackRate, command.by);
      return;
    case "captions":
      if (captions) {
        captions.selectedIndex = captions.selectedIndex > 0 ? 0 : 1;
        captions.dispatchEvent(new Event("change", { bubbles: true }));
      }
      return;
    case "full":
      void toggleFull(root, video);
      return;
    case "help":
      void showHelp(root);
  }
}

/** Goes to a second, within the film. */
export function goTo(video: HTMLVideoElement, seconds: number): void {
  const end = Number.isFinite(video.duration) ? video.duration : Number.POSITIVE_INFINITY;
  if (Number.isFinite(seconds)) video.currentTime = Math.min(Math.max(0, seconds), end);
}

/** Remembers how fast and how loud. */
export function rememberSound({ playbackRate, volume, muted }: HTMLVideoElement): void {
  choose({ rate: playbackRate, volume, muted });
}

/** The whole player, so that its own controls stay; phones that show films alone do that instead. */
async function toggleFull(root: HTMLElement, video: HTMLVideoElement & { webkitEnterFullscreen?(): void }) {
  if (document.fullscreenElement) await document.exitFullscreen();
  else if (root.requestFullscreen) await root.requestFullscreen().catch(() => undefined);
  else video.webkitEnterFullscreen?.();
}
