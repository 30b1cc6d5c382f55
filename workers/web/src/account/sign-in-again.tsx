import { Notice } from "../components/notice.tsx";
import type { Fields } from "../page/form.ts";
import type { Page } from "../page/page.ts";
import type { Visit } from "../page/visit.ts";
import { SendOn } from "./entry/entered.tsx";
import { signInPage } from "./entry/sign-in-view.tsx";

/**
 * Asks to sign in after the session has ended. What was typed stays in the page through all steps and is sent on as it
 * was; who signs in beside it, in another window, sends it on from here.
 */
export async function signInAgain(visit: Visit, typed: Fields): Promise<Page> {
  const { locale, path, query } = visit;
  const search = query.toString();
  const action = search === "" ? path : `${path}?${search}`;
  const held = { action, typed };
  const note = (
    <Notice kind="info" live>
      {locale.t("account.again.kept")}
    </Notice>
  );
  const title = locale.t("account.again.title");
  const page = await signInPage(visit, { carried: { back: path, held }, note, title, status: 401 });
  return {
    ...page,
    main: (
      <>
        {page.main}
        <section class="entry section">
          <p class="quiet">{locale.t("account.again.beside")}</p>
          <SendOn locale={locale} held={held} label={locale.t("account.again.send")} />
        </section>
      </>
    ),
  };
}
