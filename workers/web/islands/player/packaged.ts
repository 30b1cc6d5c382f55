const playlist = "application/vnd.apple.mpegurl";

/**
 * Plays a package (HLS, RFC 8216) where the browser does not itself: a library is loaded for it then. Its worker would need
 * a script from a string, which the page's policy forbids, so it works without.
 */
export async function loadPackage(video: HTMLVideoElement, type: string): Promise<void> {
  if (type !== playlist || video.canPlayType(playlist) !== "") return;
  let isWanted = !video.paused;
  for (const name of ["play", "pause"]) video.addEventListener(name, () => (isWanted = name === "play"));
  const { default: Hls } = await import("hls.js");
  if (!Hls.isSupported()) return;
  const player = new Hls({ enableWorker: false, capLevelToPlayerSize: true });
  // Attaching takes the first source away, and with it a wish to play that came before the library did.
  player.once(Hls.Events.MANIFEST_PARSED, () => {
    if (isWanted) void video.play().catch(() => undefined);
  });
  player.loadSource(video.currentSrc || video.src);
  player.attachMedia(video);
}
