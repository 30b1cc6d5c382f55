import { isProblem } from "@edgewise/client/api-problem";
import { newClient } from "@edgewise/client/client";
import { entityTag } from "../../src/studio/entity-tag.ts";
import { isSame, merged, orderOf } from "../../src/studio/outline/order.ts";
import type { OutlineWords } from "../../src/studio/outline/outline-words.ts";
import { made } from "../parts/made.ts";
import { signedIn } from "../parts/signed-out.ts";
import { arrange, orderIn } from "./arrange.ts";
import { askWhichOrder } from "./conflict.ts";

const restMs = 500;
const api = newClient();

/**
 * Saves the order a moment after it was changed. When someone else was faster, both orders are shown, and the one that is
 * chosen is saved with all that came in the meantime.
 */
export function newSaver(root: HTMLElement, words: OutlineWords, say: (...what: (string | Node)[]) => void) {
  const path = { courseId: root.dataset.course ?? "" };
  let version = root.dataset.version;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSaved = true;
  let underway = Promise.resolve();

  async function save(): Promise<void> {
    const body = orderIn(root);
    try {
      const put = () => api.ask("put", "/v1/authoring/courses/{courseId}/outline", { path, body, ifMatch: version });
      const { etag, data } = await signedIn(put);
      version = etag ?? entityTag(data);
      for (const form of root.querySelectorAll<HTMLInputElement>("#moves [name=version]")) form.value = version;
      isSaved = isSame(body, orderIn(root));
      if (isSaved) say(words.saved);
    } catch (error) {
      if (isProblem(error, "precondition.failed", "input.invalid")) await settleConflict();
      else sayFailed();
    }
  }

  async function settleConflict(): Promise<void> {
    const mine = orderIn(root);
    const read = () => api.ask("get", "/v1/authoring/courses/{courseId}/outline", { path });
    const { data: theirs, etag } = await signedIn(read);
    const both = merged(mine, orderOf(theirs));
    say(words.conflict);
    if ((await askWhichOrder(root, words, { mine: both, theirs })) === "mine") {
      version = etag ?? entityTag(theirs);
      await signedIn(() => api.put("/v1/authoring/courses/{courseId}/outline", { path, body: both, ifMatch: version }));
    } else {
      arrange(root, orderOf(theirs));
    }
    isSaved = true;
    // What came in the meantime is not on this page yet.
    location.reload();
  }

  function sayFailed(): void {
    const retry = made("button", { type: "button", class: "button small quiet" }, words.retry);
    retry.addEventListener("click", changed);
    say(words.failed, " ", retry);
  }

  function changed(): void {
    isSaved = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      underway = underway.then(save).catch(sayFailed);
    }, restMs);
  }

  addEventListener("beforeunload", (event) => {
    if (!isSaved) event.preventDefault();
  });
  addEventListener("online", () => {
    if (!isSaved) changed();
  });
  return { changed };
}
