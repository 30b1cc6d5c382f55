import { z } from "zod";
import { envelope } from "./event.ts";
import {
  contentCourseCompleted,
  contentCoursePublished,
  contentCourseUnpublished,
  contentLessonCompleted,
} from "./events/content.ts";
import { identityProfileChanged } from "./events/identity.ts";
import type { ServiceName } from "./services.ts";

/** Every fact that travels between services. */
export const Event = z.discriminatedUnion("type", [
  envelope(identityProfileChanged),
  envelope(contentCoursePublished),
  envelope(contentCourseUnpublished),
  envelope(contentLessonCompleted),
  envelope(contentCourseCompleted),
]);
export type Event = z.infer<typeof Event>;
export type EventType = Event["type"];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** Who hears what. A new event does not compile until it stands here, even if nobody hears it yet. */
export const subscribers = {
  "identity.profile.changed.v1": ["content"],
  "content.course.published.v1": [],
  "content.course.unpublished.v1": [],
  "content.lesson.completed.v1": [],
  "content.course.completed.v1": [],
} as const satisfies Record<EventType, readonly ServiceName[]>;

type Subscribers = typeof subscribers;

/** The event types that one service hears. */
export type HeardBy<S extends ServiceName> = {
  [T in EventType]: S extends Subscribers[T][number] ? T : never;
}[EventType];
