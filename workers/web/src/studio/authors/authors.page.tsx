import { ApiProblem } from "@edgewise/client/api-problem";
import type { Client } from "@edgewise/client/client";
import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import { Refused } from "../../account/refused.tsx";
import type { App } from "../../app.ts";
import { action, type Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { coursePage } from "../course-frame.tsx";
import { courseHere } from "../drafts.ts";
import { AddAuthor } from "./add-author.tsx";
import { AuthorList } from "./author-list.tsx";

const key = z.string().max(60);
const role = z.enum(["owner", "editor", "viewer"]);
const userId = z.string().max(30);
/** What people type may begin with an @. */
const { handle } = limits.ProfileChange;
const fields = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("add"),
    key,
    role,
    handle: z
      .string()
      .trim()
      .min(handle.minLength)
      .max(handle.maxLength + 1),
  }),
  z.object({ do: z.literal("role"), key, role, userId }),
  z.object({ do: z.literal("remove"), key, userId }),
]);

/** Who works on a course, as what. */
export function mountAuthors(app: App): void {
  app.get(
    "/studio/courses/:courseId/authors",
    privatePage((visit) => authorsPage(visit)),
  );
  app.post(
    "/studio/courses/:courseId/authors",
    action({
      fields,
      act: async ({ api, param }, input) => {
        const courseId = param("courseId");
        const here = `/studio/courses/${courseId}/authors?saved`;
        if (input.do !== "remove") {
          await give(api, courseId, input);
          return here;
        }
        const path = { courseId, userId: input.userId };
        const me = await api.get("/v1/me");
        await api.delete("/v1/authoring/courses/{courseId}/authors/{userId}", { path, idempotencyKey: input.key });
        return me.id === input.userId ? "/studio" : here;
      },
      again: authorsPage,
    }),
  );
}

type Giving = Exclude<z.output<typeof fields>, { do: "remove" }>;

async function give(api: Client, courseId: string, input: Giving): Promise<void> {
  const id = input.do === "role" ? input.userId : await idOf(api, input.handle.replace(/^@/, ""));
  await api.put("/v1/authoring/courses/{courseId}/authors/{userId}", {
    path: { courseId, userId: id },
    body: { role: input.role },
    idempotencyKey: input.key,
  });
}

/** The person with this handle. Throws `input.invalid` for the field if there is none. */
async function idOf(api: Client, handle: string): Promise<string> {
  const person = await api.get("/v1/users/{handle}", { path: { handle } }).catch((error: unknown) => {
    if (!(error instanceof ApiProblem) || error.status >= 500 || error.status < 400) throw error;
    const detail = "Nobody has this handle.";
    throw new ApiProblem({ code: "input.invalid", status: 400, detail, errors: [{ pointer: "#/handle", detail }] });
  });
  return person.id;
}

async function authorsPage(visit: Visit, refusal?: Refusal): Promise<Page> {
  const { api, locale, param } = visit;
  const path = { courseId: param("courseId") };
  const [{ course }, { items }, me] = await Promise.all([
    courseHere(visit),
    api.get("/v1/authoring/courses/{courseId}/authors", { path }),
    api.get("/v1/me"),
  ]);
  const isOwner = course.role === "owner";
  const typed = refusal && textOf(refusal.typed, "do") === "add" ? refusal.typed : {};
  const told = refusal && withWords(refusal, locale.t("studio.handle.unknown"));
  return coursePage(visit, course, {
    part: "authors",
    children: (
      <>
        <Refused locale={locale} refusal={told} labels={{ handle: locale.t("studio.handle") }} />
        <AuthorList {...{ locale, course, authors: items, isOwner, myId: me.id }} />
        {isOwner && <AddAuthor {...{ locale, course, typed, error: told?.errors.handle }} />}
      </>
    ),
  });
}

/** That nobody has a handle, in the visitor's language. */
function withWords(refusal: Refusal, unknown: string): Refusal {
  if (refusal.problem?.code !== "input.invalid" || refusal.errors.handle === undefined) return refusal;
  return { ...refusal, errors: { handle: unknown } };
}
