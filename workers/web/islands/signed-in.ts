import { signedInChannel } from "./parts/sign-in-channel.ts";

/** Tells the page that waits for it, in another window of this browser, that someone has signed in. */
export default function signedIn(): void {
  const others = new BroadcastChannel(signedInChannel);
  others.postMessage("");
  others.close();
}
