import { type ApiProblem, isProblem } from "@edgewise/client/api-problem";
import type { Context, Handler } from "hono";
import type { z } from "zod";
import { signInAgain } from "../account/sign-in-again.tsx";
import { answerWith } from "./answer-with.ts";
import { apiFor } from "./api.ts";
import { type Fields, fieldsOf, wrongFields } from "./form.ts";
import type { Page } from "./page.ts";
import { type Visit, visitOf, type WebEnv } from "./visit.ts";

/** Why a form is shown again: what was typed, and what is wrong with it. */
export interface Refusal {
  typed: Fields;
  /** What is wrong by the name of the field; the first word of each. */
  errors: Record<string, string>;
  /** What the API said, if it was asked. */
  problem?: ApiProblem;
}

/** What a form does: its fields, the change, and the page that shows it again when something is wrong. */
export interface Action<S extends z.ZodType> {
  fields: S;
  /** Makes the change and gives the path to go to, or a page or an answer to show at once. */
  act(visit: Visit, input: z.infer<S>): Promise<string | Page | Response>;
  again(visit: Visit, refusal: Refusal): Promise<Page>;
}

/**
 * Answers a form, with scripts or without: a success redirects with 303, so that reloading the next page repeats
 * nothing; wrong input shows the form again with all that was typed (422); and if the session ended in the meantime,
 * the person signs in and sends the same form on.
 */
export function action<S extends z.ZodType>({ fields, act, again }: Action<S>): Handler<WebEnv> {
  return async (c) => {
    const typed = await fieldsOf(c);
    const visit = visitOf(c, apiFor(c, "visitor"));
    const input = fields.safeParse(typed);
    if (!input.success) {
      const errors = wrongFields(input.error, visit.locale);
      return shown(c, { status: 422, ...(await again(visit, { typed, errors })) });
    }
    try {
      const next = await act(visit, input.data);
      if (typeof next === "string") return c.redirect(visit.locale.to(next), 303);
      return next instanceof Response ? next : shown(c, next);
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (isProblem(error, "auth.required", "auth.invalid")) return shown(c, await signInAgain(visit, typed));
      const page = await again(visit, { typed, errors: named(error), problem: error });
      return shown(c, { status: (error.status || 503) as 422, ...page });
    }
  };
}

const shown = (c: Context<WebEnv>, page: Page) => answerWith(c, page, { isPrivate: true });

/** Fields by name: `/profile/name` of the API is `profile.name` in a form. */
function named({ fields }: ApiProblem): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([pointer, detail]) => [pointer.replace(/^\//, "").replaceAll("/", "."), detail]),
  );
}
