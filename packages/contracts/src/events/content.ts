import { z } from "zod";
import { event } from "../event.ts";
import { CourseId, LessonId, UserId } from "../ids.ts";

/** A course got a new public version. */
export const contentCoursePublished = event(
  "content.course.published.v1",
  z.object({ courseId: CourseId, version: z.number().int().min(1), slug: z.string() }),
);

/** A course is no longer public. */
export const contentCourseUnpublished = event(
  "content.course.unpublished.v1",
  z.object({ courseId: CourseId, slug: z.string() }),
);

/** Staff took a course down: it is not public until they reinstate it and its authors publish it again. */
export const contentCourseTakenDown = event(
  "content.course.taken-down.v1",
  z.object({ courseId: CourseId, slug: z.string() }),
);

/** Staff let the authors of a course publish it again. */
export const contentCourseTakedownLifted = event("content.course.takedown-lifted.v1", z.object({ courseId: CourseId }));

/** A learner completed a lesson, for the first time. */
export const contentLessonCompleted = event(
  "content.lesson.completed.v1",
  z.object({ courseId: CourseId, lessonId: LessonId, learnerId: UserId, completedAt: z.number().int() }),
);

/** A learner completed every lesson of a course, for the first time. */
export const contentCourseCompleted = event(
  "content.course.completed.v1",
  z.object({
    courseId: CourseId,
    learnerId: UserId,
    completedAt: z.number().int(),
    version: z.number().int().min(1),
  }),
);
