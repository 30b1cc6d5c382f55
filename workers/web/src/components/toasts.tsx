import type { Child } from "hono/jsx";

/**
 * Where islands say what has just happened: each message a paragraph put into it, read out, and gone after a while. One a
 * page. Needs the sheet `tools`.
 */
export function Toasts({ children }: { children?: Child }) {
  return (
    <div class="toasts" role="status" data-toasts>
      {children}
    </div>
  );
}
