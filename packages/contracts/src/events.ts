import { z } from "zod";
import { envelope } from "./event.ts";
import {
  contentCourseCompleted,
  contentCoursePublished,
  contentCourseTakedownLifted,
  contentCourseTakenDown,
  contentCourseUnpublished,
  contentLessonCompleted,
} from "./events/content.ts";
import { identityProfileChanged } from "./events/identity.ts";
import { platformAnswersChanged } from "./events/platform.ts";
import type { ServiceName } from "./services.ts";

/** Every event that services exchange. */
export const Event = z.discriminatedUnion("type", [
  envelope(identityProfileChanged),
  envelope(contentCoursePublished),
  envelope(contentCourseUnpublished),
  envelope(contentCourseTakenDown),
  envelope(contentCourseTakedownLifted),
  envelope(contentLessonCompleted),
  envelope(contentCourseCompleted),
  envelope(platformAnswersChanged),
]);
export type Event = z.infer<typeof Event>;
export type EventType = Event["type"];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** Who can consume events: every service, and the gateway, which has an inbox queue but no database. */
export type Hearer = ServiceName | "gateway";

/** Which event goes to whom. A new event does not compile until it is listed here, even with no subscriber yet. */
export const subscribers = {
  "identity.profile.changed.v1": ["content"],
  "content.course.published.v1": [],
  "content.course.unpublished.v1": [],
  "content.course.taken-down.v1": [],
  "content.course.takedown-lifted.v1": [],
  "content.lesson.completed.v1": [],
  "content.course.completed.v1": [],
  "platform.answers.changed.v1": ["gateway"],
} as const satisfies Record<EventType, readonly Hearer[]>;

type Subscribers = typeof subscribers;

/** The event types that one of them consumes. */
export type HeardBy<H extends Hearer> = {
  [T in EventType]: H extends Subscribers[T][number] ? T : never;
}[EventType];
