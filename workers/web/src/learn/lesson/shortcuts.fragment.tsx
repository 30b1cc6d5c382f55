import type { App } from "../../app.ts";
import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";

const shortcuts = [
  { keys: ["Space", "K"], says: "learn.keys.toggle" },
  { keys: ["←", "→"], says: "learn.keys.step" },
  { keys: ["J", "L"], says: "learn.keys.leap" },
  { keys: ["0", "9"], says: "learn.keys.part" },
  { keys: ["↑", "↓"], says: "learn.keys.volume" },
  { keys: ["<", ">"], says: "learn.keys.speed" },
  { keys: ["C"], says: "learn.keys.captions" },
  { keys: ["M"], says: "learn.keys.mute" },
  { keys: ["F"], says: "learn.keys.full" },
] as const;

/** What the keyboard does, for a player that is asked. */
export function mountShortcuts(app: App): void {
  app.get("/fragments/shortcuts", (c) =>
    c.html(<Shortcuts locale={c.var.locale} />, 200, { "Cache-Control": "public, max-age=3600" }),
  );
}

/** A dialog of the player's own, so that full screen shows it too. */
function Shortcuts({ locale: { t, direction } }: { locale: Locale }) {
  return (
    <dialog class="shortcuts" aria-labelledby="shortcuts" dir={direction}>
      <div class="dialog-head">
        <h2 id="shortcuts">{t("learn.player.keys")}</h2>
        <form method="dialog">
          <button class="button bare" type="submit" aria-label={t("close")}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      <dl>
        {shortcuts.map(({ keys, says }) => (
          <div>
            <dt>
              {keys.map((key) => (
                <kbd>{key}</kbd>
              ))}
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
