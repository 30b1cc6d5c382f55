import type { Child } from "hono/jsx";

/** Parts of one subject, each at an address of its own. Needs the sheet `tools`. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; label: Child; here: boolean }[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} {...(tab.here && { "aria-current": "page" as const })}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
