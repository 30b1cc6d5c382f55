import { isProblem } from "@edgewise/client/api-problem";
import { limits } from "@edgewise/client/limits.generated";
import { z } from "zod";
import type { App } from "../../app.ts";
import { built } from "../../built.generated.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { action } from "../../page/action.ts";
import { fragment } from "../../page/fragment.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { secondsOf } from "../clock.ts";
import { lessonPath } from "../lesson/lesson.page.tsx";
import { NotesPanel, type PanelState } from "./notes-panel.tsx";

const text = z.string().trim().min(limits.NewNote.text.minLength).max(limits.NewNote.text.maxLength);
/** A moment as people type it; empty for the whole lesson. */
const at = z
  .string()
  .max(20)
  .default("")
  .refine((value) => value.trim() === "" || secondsOf(value) !== undefined)
  .transform((value) => (value.trim() === "" ? null : (secondsOf(value) ?? null)));
const notesPath = `${lessonPath}/notes`;
const notePath = `${notesPath}/:noteId{nte_[0-9a-z]{26}}`;

/** The learner's own notes on a lesson, as a page of their own and as a part of the lesson. All of it works without scripts. */
export function mountNotes(app: App): void {
  app.get(
    notesPath,
    privatePage((visit) => notesPage(visit)),
  );
  app.get(
    "/fragments/lessons/:lessonId/notes",
    fragment(async (visit) => (
      <>
        <link rel="stylesheet" href={built.sheets.learn} />
        <NotesPanel
          locale={visit.locale}
          lessonId={visit.param("lessonId")}
          list={await listOf(visit)}
          isFilm={visit.query.get("kind") === "video"}
        />
      </>
    )),
  );

  app.post(
    notesPath,
    action({
      fields: z.object({ text, at, key: z.string().max(100).optional() }),
      act: async ({ api, param }, input) => {
        const path = { lessonId: param("lessonId") };
        const body = { text: input.text, atSeconds: input.at };
        await api.post("/v1/lessons/{lessonId}/notes", { path, body, idempotencyKey: input.key });
        return `/lessons/${path.lessonId}/notes`;
      },
      again: (visit, refusal) => notesPage(visit, { refusal }),
    }),
  );
  app.post(
    notePath,
    action({
      fields: z.object({ text, at, version: z.coerce.number().int().min(1) }),
      act: async ({ api, param }, input) => {
        const ifMatch = `"v${input.version}"`;
        const body = { text: input.text, atSeconds: input.at };
        await api.patch("/v1/me/notes/{noteId}", { path: { noteId: param("noteId") }, body, ifMatch });
        return `/lessons/${param("lessonId")}/notes`;
      },
      again: (visit, refusal) => notesPage(visit, { refusal, editing: visit.param("noteId") }),
    }),
  );
  app.post(
    `${notePath}/delete`,
    action({
      fields: z.object({ text, at }),
      act: async (visit, input) => {
        await visit.api.delete("/v1/me/notes/{noteId}", { path: { noteId: visit.param("noteId") } });
        return notesPage(visit, { deleted: { text: input.text, atSeconds: input.at } });
      },
      again: (visit, refusal) => notesPage(visit, { refusal }),
    }),
  );
}

async function notesPage(visit: Visit, state: PanelState = {}): Promise<Page> {
  const { locale, param, query } = visit;
  const { t, to } = locale;
  const lessonId = param("lessonId");
  const [list, lesson] = await Promise.all([listOf(visit), lessonOf(visit)]);
  const title = lesson?.title;
  const isFilm = lesson?.kind === "video" || list.items.some(({ atSeconds }) => atSeconds !== null);
  const name = title ?? list.items[0]?.lesson.title ?? t("learn.notes");
  return {
    title: t("learn.notes.on", { lesson: name }),
    here: "learning",
    width: "text",
    sheets: ["learn"],
    main: (
      <>
        <Breadcrumbs
          locale={locale}
          path={[
            { href: to("/learning/notes"), label: t("learn.notes.all") },
            ...(title === undefined ? [] : [{ href: to(`/lessons/${lessonId}`), label: title }]),
          ]}
        />
        <h1>{t("learn.notes.on", { lesson: name })}</h1>
        <section data-island={built.islands.notes} data-lesson={lessonId} aria-label={t("learn.notes")}>
          <NotesPanel
            locale={locale}
            lessonId={lessonId}
            list={list}
            isFilm={isFilm}
            {...state}
            editing={state.editing ?? query.get("edit") ?? undefined}
          />
        </section>
      </>
    ),
  };
}

function listOf({ api, param, query }: Visit) {
  const cursor = query.get("cursor") ?? undefined;
  return api.get("/v1/me/notes", { query: { lessonId: param("lessonId"), limit: 100, cursor } });
}

/** A lesson that is no longer public cannot be read, but its notes can. */
async function lessonOf({ api, param }: Visit) {
  try {
    return await api.get("/v1/lessons/{lessonId}", { path: { lessonId: param("lessonId") } });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return undefined;
  }
}
