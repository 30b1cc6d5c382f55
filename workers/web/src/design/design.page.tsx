import type { App } from "../app.ts";
import { publicPage } from "../page/public-page.ts";
import { Colours } from "./colours.tsx";
import { Controls } from "./controls.tsx";
import { Courses } from "./courses.tsx";
import { FieldsShown } from "./fields.tsx";
import { Messages } from "./messages.tsx";
import { Prose } from "./prose.tsx";
import { Tools } from "./tools.tsx";
import { TypeScale } from "./type-scale.tsx";

/** Everything that pages are made of, in every state. */
export function mountDesign(app: App): void {
  app.get(
    "/design",
    publicPage(async ({ locale }) => {
      const { t } = locale;
      return {
        title: t("public.design.title"),
        description: t("public.design.lead"),
        sheets: ["tools", "design"],
        main: (
          <>
            <h1>{t("public.design.title")}</h1>
            <p class="lead">{t("public.design.lead")}</p>
            <Colours locale={locale} />
            <TypeScale locale={locale} />
            <Controls locale={locale} />
            <FieldsShown locale={locale} />
            <Messages locale={locale} />
            <Courses locale={locale} />
            <Tools locale={locale} />
            <Prose locale={locale} />
          </>
        ),
      };
    }),
  );
}
