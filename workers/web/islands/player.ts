import { clock } from "../src/learn/clock.ts";
import { currentLearner } from "./parts/reporter.ts";
import { positionWaiting, type Sent } from "./parts/reports.ts";
import { refreshedStanding, standingAt } from "./parts/standing.ts";
import { goTo } from "./player/act.ts";
import { loadCaptions } from "./player/captions.ts";
import { loadControls } from "./player/controls.ts";
import { loadSheet } from "./player/help.ts";
import { isGoingOn, loadNextUp } from "./player/next-up.ts";
import { loadPackage } from "./player/packaged.ts";
import { filled, type Parts, partsOf } from "./player/parts.ts";
import { loadReports } from "./player/report.ts";
import { loadMoments, loadTranscript } from "./player/transcript.ts";

/** Nobody is led back to the very beginning, or to the end credits. */
const edgeSeconds = 5;

/** A film with our own controls, captions, a transcript that follows, and progress that is never lost. */
export default function player(root: HTMLElement): void {
  const parts = partsOf(root);
  if (!parts) return;
  const { video } = parts;
  const { lesson: lessonId = "", start, type = "" } = root.dataset;
  loadControls(parts);
  loadSheet(root);
  void loadPackage(video, type);
  const transcript = loadTranscript(video, lessonId);
  const captions = loadCaptions(parts, (language) => void transcript?.speak(language));
  loadMoments(video);
  loadNextUp(parts);
  const reporter = loadReports(video, lessonId, (sent) => tell(parts, sent));
  video.addEventListener("error", () => parts.say(root.dataset.broken ?? ""));

  const address = root.closest<HTMLElement>("[data-standing]")?.dataset.standing ?? "";
  root.querySelector("[data-sign-in]")?.addEventListener("click", (event) => {
    event.preventDefault();
    void signInOver(address).then(async (who) => {
      reporter.who = who ?? reporter.who;
      if (who !== undefined) tell(parts, await reporter.send());
    });
  });
  void standingAt(address).then(async (standing) => {
    reporter.who = await currentLearner(standing);
    captions.prefer(standing?.captions ?? false);
    const waiting = await positionWaiting(lessonId);
    const at = waiting ?? standing?.positionSeconds ?? 0;
    if (start === undefined) await resume(parts, at);
    if (isGoingOn()) await video.play().catch(() => undefined);
  });
}

/** Continues where the learner stopped, unless they have started again in the meantime. */
async function resume(parts: Parts, seconds: number): Promise<void> {
  const { root, video } = parts;
  await ready(video);
  const isMiddle = seconds >= edgeSeconds && seconds < video.duration - edgeSeconds;
  if (!isMiddle || video.currentTime > 0 || !video.paused) return;
  goTo(video, seconds);
  parts.say(filled(root.dataset.resumed, { at: clock(seconds) }));
  video.addEventListener("play", () => parts.say(""), { once: true });
}

function ready(video: HTMLVideoElement): Promise<void> {
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) return Promise.resolve();
  return new Promise((settle) => video.addEventListener("loadedmetadata", () => settle(), { once: true }));
}

/** Says when progress waits on this device, and what would send it. */
function tell({ root, say }: Parts, sent: Sent): void {
  const part = root.querySelector<HTMLElement>("[data-signed-out-part]");
  const text = part?.querySelector("[role=status]");
  if (part && text) {
    part.hidden = sent !== "signed-out";
    text.textContent = sent === "signed-out" ? (root.dataset.signedOut ?? "") : "";
  }
  say(sent === "later" ? (root.dataset.offline ?? "") : "");
}

/** Lets someone sign in without leaving the film. Gives who it was. */
async function signInOver(address: string): Promise<string | undefined> {
  const { signInHere } = await import("./parts/signed-out.ts");
  if (!(await signInHere())) return undefined;
  return (await refreshedStanding(address))?.who;
}
