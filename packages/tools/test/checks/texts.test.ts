import { expect, it } from "vitest";
import { literalText } from "../../src/checks/literal-text.ts";
import { texts } from "../../src/checks/texts.ts";
import { findings } from "./findings.ts";

const catalogue = (language: string, area: string) => `workers/web/src/i18n/${language}/${area}.json`;
const files = (en: object, ar: object, code: string) => ({
  [catalogue("en", "learn")]: JSON.stringify(en),
  [catalogue("ar", "learn")]: JSON.stringify(ar),
  "workers/web/src/learn/x.page.tsx": code,
});

it("wants every text in every language, whole and in use", async () => {
  const en = {
    "learn.go": "Go on",
    "learn.notes": "{count, plural, one {# note} other {# notes}}",
    "learn.hello": "Hello {name}",
    "learn.same": "Not done",
    "learn.kind.video": "Film",
    "learn.idle": "Idle",
    "learn.broken": "{oops",
    "other.area": "Elsewhere",
  };
  const ar = {
    "learn.notes": "{count, plural, one {ملاحظة} other {# ملاحظات}}",
    "learn.hello": "مرحبا",
    "learn.same": "Not done",
    "learn.kind.video": "فيلم",
    "learn.idle": "خامل",
    "learn.broken": "حسنا",
    "other.area": "في مكان آخر",
    "learn.extra": "زائد",
  };
  const code =
    't("learn.go"); t("learn.notes"); t("learn.hello"); t("learn.same"); t("learn.broken"); t("other.area"); ' +
    `t(\`learn.kind.$\{kind}\`);`;
  expect(await findings(texts, files(en, ar, code))).toEqual(
    [
      'ar/learn.json:1 texts: learn.go is missing in "ar".',
      "ar/learn.json:1 texts: learn.notes lacks the plural form zero, two, few, many.",
      'ar/learn.json:1 texts: learn.hello has to fill in name, as in "en".',
      "ar/learn.json:1 texts: learn.same is not translated.",
      'ar/learn.json:1 texts: learn.extra is not in "en", where texts begin.',
      "en/learn.json:1 texts: learn.idle is said nowhere.",
      "en/learn.json:1 texts: learn.broken is no ICU message.",
      'en/learn.json:1 texts: other.area has to begin with "learn.".',
    ].map((line) => `workers/web/src/i18n/${line}`),
  );
});

it("lets no page say something in one language only", async () => {
  const code = `export const Page = () => (
  <main title="Hidden words" class="fine" aria-label={t("learn.go")}>
    {t("learn.go")} · 12 %
    <p>
      Plain words
    </p>
    <img alt="" />
    <meta name="viewport" content="width=device-width" />
  </main>
);`;
  expect(await findings(literalText, { "workers/web/src/learn/x.page.tsx": code })).toEqual([
    'workers/web/src/learn/x.page.tsx:2 literal-text: "Hidden words" is said in one language only; give it a key in src/i18n.',
    'workers/web/src/learn/x.page.tsx:5 literal-text: "Plain words" is said in one language only; give it a key in src/i18n.',
  ]);
});
