const playlist = "application/vnd.apple.mpegurl";

/**
 * Plays a package (HLS, RFC 8216) where the browser does not itself: a library is loaded for it then. Its worker would need
 * a script from a string, which the page's policy forbids, so it works without.
 */
export async function bringPackage(video: HTMLVideoElement, type: string): Promise<void> {
  if (type !== playlist || video.canPlayType(playlist) !== "") return;
  const { default: Hls } = await import("hls.js");
  if (!Hls.isSupported()) return;
  const player = new Hls({ enableWorker: false, capLevelToPlayerSize: true });
  player.loadSource(video.currentSrc || video.src);
  player.attachMedia(video);
}
