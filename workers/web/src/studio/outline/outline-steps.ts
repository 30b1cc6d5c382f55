import type { Client } from "@edgewise/client/client";
import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import { moved, orderOf } from "./order.ts";

const key = z.string().max(60);
const title = z.string().trim().min(limits.SectionFields.title.minLength).max(limits.SectionFields.title.maxLength);
const id = z.string().max(30);
const version = z.string().max(60);

/** Everything that the forms of an outline do. */
export const outlineSteps = z.discriminatedUnion("do", [
  z.object({ do: z.literal("add-section"), key, title }),
  z.object({ do: z.literal("rename-section"), key, version, sectionId: id, title }),
  z.object({ do: z.literal("delete-section"), key, version, sectionId: id }),
  z.object({ do: z.literal("add-lesson"), key, sectionId: id, title, kind: z.enum(["video", "document", "link"]) }),
  z.object({ do: z.literal("move"), key, version, move: z.string().max(70) }),
]);
export type OutlineStep = z.output<typeof outlineSteps>;

/** Takes one step, and gives the part of the page to go on from. */
export async function takeStep(api: Client, courseId: string, step: OutlineStep): Promise<string> {
  const idempotencyKey = step.key;
  switch (step.do) {
    case "add-section": {
      const body = { title: step.title };
      const path = { courseId };
      const made = await api.post("/v1/authoring/courses/{courseId}/sections", { path, body, idempotencyKey });
      return made.id;
    }
    case "rename-section": {
      const { sectionId, version: ifMatch } = step;
      const body = { title: step.title };
      await api.patch("/v1/authoring/sections/{sectionId}", { path: { sectionId }, body, ifMatch, idempotencyKey });
      return sectionId;
    }
    case "delete-section": {
      const { sectionId, version: ifMatch } = step;
      await api.delete("/v1/authoring/sections/{sectionId}", { path: { sectionId }, ifMatch, idempotencyKey });
      return "outline";
    }
    case "add-lesson": {
      const { sectionId, kind } = step;
      const body = { title: step.title, kind };
      const path = { sectionId };
      await api.post("/v1/authoring/sections/{sectionId}/lessons", { path, body, idempotencyKey });
      return sectionId;
    }
    case "move":
      return move(api, courseId, step);
  }
}

/** Moves from the order that there is; the version that the visitor saw decides whether that is the one they meant. */
async function move(api: Client, courseId: string, step: OutlineStep & { do: "move" }): Promise<string> {
  const [what = "", target = ""] = step.move.split(" ");
  const outline = await api.get("/v1/authoring/courses/{courseId}/outline", { path: { courseId } });
  const body = moved(orderOf(outline), what, target);
  await api.put("/v1/authoring/courses/{courseId}/outline", {
    path: { courseId },
    body,
    ifMatch: step.version,
    idempotencyKey: step.key,
  });
  return what;
}
