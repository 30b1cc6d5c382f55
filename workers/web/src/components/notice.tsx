import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeKind = "info" | "success" | "warning" | "problem" | "degraded";

const icons: Record<NoticeKind, IconName> = {
  info: "info",
  success: "check",
  warning: "warning",
  problem: "problem",
  degraded: "rest",
};

/**
 * Something to know about the page as a whole. `degraded` says kindly that a part is resting. `live` reads it out when it
 * comes after the page did.
 */
export function Notice(props: { kind: NoticeKind; title?: Child; live?: boolean; children: Child }) {
  const { kind, title, live = false, children } = props;
  return (
    <div class={`notice ${kind}`} {...(live && { role: kind === "problem" ? "alert" : "status" })}>
      <Icon name={icons[kind]} />
      {title !== undefined && <strong>{title}</strong>}
      <div>{children}</div>
    </div>
  );
}
