import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { built } from "../built.generated.ts";

/** One page, without what all pages have. */
export interface Page {
  /** Stands in the browser's tab before the platform's name. */
  title: string;
  main: Child;
  /** For search engines and link previews. */
  description?: string;
  status?: ContentfulStatusCode;
  /** Which entry of the navigation is here. */
  here?: "courses" | "learning" | "studio" | "staff" | "account";
  /** More style sheets than the one in every page. */
  sheets?: (keyof typeof built.sheets)[];
  /** Whether the sheet for lessons is part of the page. */
  isLesson?: boolean;
  /** More elements of the head, such as what search engines read. */
  head?: Child;
  /** An image for link previews. */
  image?: string | undefined;
  /** What search engines should not list. */
  unlisted?: boolean;
  /** Looks for courses itself, so that the header does not. */
  hasSearch?: boolean;
  /** How wide the text is set: for reading, for overviews, or for tools that use the whole window. */
  width?: "text" | "wide" | "full";
}
