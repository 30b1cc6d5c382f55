import { type Reporter, reporterOf } from "../parts/reporter.ts";
import type { Sent } from "../parts/reports.ts";
import { newWatched } from "../parts/watched.ts";

const everyMs = 10_000;

/**
 * Tells how far the film was watched: every ten seconds while it plays, when it stops, and when the page goes away.
 * What was watched before the learner was known is reported as soon as they are. `told` is called with the outcome.
 */
export function loadReports(video: HTMLVideoElement, lessonId: string, told: (sent: Sent) => void): Reporter {
  const reporter = reporterOf(lessonId);
  const watched = newWatched();
  let reported = -1;
  const body = () => {
    const positionSeconds = Math.round(video.currentTime * 10) / 10;
    const ranges = watched.take();
    if (ranges.length === 0 && positionSeconds === reported) return undefined;
    reported = positionSeconds;
    return { positionSeconds, ...(ranges.length > 0 && { watched: ranges }) };
  };
  const report = async () => {
    const news = body();
    if (news) told(await reporter.report(news));
  };
  const leave = () => {
    const news = body();
    if (news) void reporter.leave(news);
  };
  video.addEventListener("timeupdate", () => {
    if (!video.paused && !video.seeking) watched.at(video.currentTime, video.playbackRate);
  });
  for (const event of ["seeking", "waiting"]) video.addEventListener(event, watched.cut);
  video.addEventListener("pause", () => {
    if (!video.seeking) watched.at(video.currentTime, video.playbackRate);
    watched.cut();
    void report();
  });
  setInterval(() => {
    if (!video.paused) void report();
  }, everyMs);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && reported !== -1) leave();
  });
  addEventListener("pagehide", () => {
    if (reported !== -1 || !video.paused) leave();
  });
  return reporter;
}
