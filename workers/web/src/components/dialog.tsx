import type { Child } from "hono/jsx";
import type { Locale } from "../i18n/locale.ts";
import { Icon } from "./icon.tsx";

/**
 * Asks for one thing before the person can continue. An island opens it with `showModal()`; Escape and its own buttons
 * close it. Needs the sheet `tools`.
 */
export function Dialog(props: { locale: Locale; id: string; title: Child; children: Child; open?: boolean }) {
  const { locale, id, title, children, open = false } = props;
  return (
    <dialog id={id} aria-labelledby={`${id}-title`} {...(open && { open: true })}>
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <button class="button bare" type="submit" aria-label={locale.t("close")}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      {children}
    </dialog>
  );
}
