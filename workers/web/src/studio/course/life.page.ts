import type { Client } from "@edgewise/client/client";
import { z } from "zod";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { detailsPage } from "./details.page.tsx";

const fields = z.object({
  key: z.string().max(60),
  version: z.string().max(60),
  do: z.enum(["unpublish", "archive", "restore", "delete"]),
});

/** Takes a course from learners, puts it away, takes it out again, deletes it. */
export function mountLife(app: App): void {
  app.get("/studio/courses/:courseId/life", (c) =>
    c.redirect(c.var.locale.to(`/studio/courses/${c.req.param("courseId")}/details`), 303),
  );
  app.post(
    "/studio/courses/:courseId/life",
    action({
      fields,
      act: async ({ api, param }, input) => {
        const courseId = param("courseId");
        await change(api, courseId, input);
        return input.do === "delete" ? "/studio" : `/studio/courses/${courseId}/details?saved`;
      },
      // The form asks nothing that could be shown again; what was refused is said above the details.
      again: (visit, { problem }) => detailsPage(visit, undefined, problem),
    }),
  );
}

async function change(api: Client, courseId: string, input: z.output<typeof fields>): Promise<void> {
  const call = { path: { courseId }, idempotencyKey: input.key };
  switch (input.do) {
    case "unpublish":
    case "restore":
      await api.post("/v1/authoring/courses/{courseId}/unpublish", call);
      return;
    case "archive":
      await api.post("/v1/authoring/courses/{courseId}/archive", call);
      return;
    case "delete":
      await api.delete("/v1/authoring/courses/{courseId}", { ...call, ifMatch: input.version });
  }
}
