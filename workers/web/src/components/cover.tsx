import { DrawnCover } from "./drawn-cover.tsx";

/** What a cover is made for. */
export interface Covered {
  id: string;
  coverUrl: string | null;
  /** The same with its size, where that is known. */
  cover?: { url: string; width: number | null; height: number | null } | null | undefined;
}

/** The picture of a course: its author's own, or one of our series. `first` is for the one in sight when the page comes. */
export function Cover({ course, first = false }: { course: Covered; first?: boolean }) {
  const url = course.cover?.url ?? course.coverUrl;
  if (!url) return <DrawnCover seed={course.id} />;
  return (
    <img
      class="cover"
      src={url}
      alt=""
      width={course.cover?.width ?? 1280}
      height={course.cover?.height ?? 720}
      decoding="async"
      {...(first ? { fetchpriority: "high" as const } : { loading: "lazy" as const })}
    />
  );
}
