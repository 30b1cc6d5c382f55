import { device } from "./parts/device.ts";

/** Lists the lessons stored in this browser, the last opened first, and returns to the requested page once online. */
export default function offline(root: HTMLElement): void {
  void list(root);
  const retry = root.querySelector<HTMLButtonElement>("[data-retry]");
  // The page stands at the address of the one that could not be had.
  const isInstead = !location.pathname.endsWith("/offline");
  if (!retry || !isInstead) return;
  retry.hidden = false;
  retry.addEventListener("click", () => location.reload());
  addEventListener("online", () => location.reload());
}

async function list(root: HTMLElement): Promise<void> {
  const lessons = (await (await device()).getAllFromIndex("lessons", "keptAt")).toReversed();
  const places = root.querySelector<HTMLElement>("[data-list]");
  const pattern = root.querySelector("template")?.content.firstElementChild;
  const none = root.querySelector<HTMLElement>("[data-none]");
  if (lessons.length === 0 || !places || !pattern || !none) return;
  const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" });
  for (const { path, title, course, language, keptAt } of lessons) {
    const row = pattern.cloneNode(true) as HTMLElement;
    const link = row.querySelector("a");
    const [, about, when] = row.querySelectorAll<HTMLElement>(".row-title, .small");
    if (!link || !about || !when) continue;
    link.href = path;
    link.textContent = title;
    link.lang = language;
    about.textContent = course;
    when.textContent = (root.dataset.keptOn ?? "").replace("{date}", date.format(keptAt));
    places.append(row);
  }
  places.hidden = false;
  none.hidden = true;
}
