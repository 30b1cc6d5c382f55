import { addToArray, addToObject, declares } from "./anchors.ts";
import type { Changes } from "./changes.ts";
import { words } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { withText } from "./texts.ts";

const account = "workers/web/src/account";
const catalogues = "workers/web/src/i18n";

/** What a right is called before its service's name, by language. */
const rights: Record<string, { read: string; write: string }> = {
  en: { read: "read", write: "change" },
  ar: { read: "قراءة", write: "تغيير" },
};

/** Adds what an API key can be limited to in a service, with the texts that people choose it by in every language. */
export function addScopes(changes: Changes, service: string): void {
  for (const right of ["read", "write"] as const) {
    const scope = `${service}:${right}`;
    const key = `account.scope.${scope}`;
    changes.edit("packages/contracts/src/actor.ts", (text) => {
      if (!declares(text, "scopes")) throw new Refusal("there is no list of scopes.");
      return addToArray(text, "scopes", `"${scope}"`);
    });
    changes.edit(`${account}/scope-texts.ts`, (text) => addToObject(text, "scopeTexts", `"${scope}": "${key}"`));
    for (const language of changes.names(catalogues).filter((folder) => /^[a-z]{2}$/.test(folder))) {
      const verb = rights[language]?.[right];
      if (verb === undefined) throw new Refusal(`there are no words for the scopes of a service in "${language}".`);
      changes.edit(`${catalogues}/${language}/account.json`, (text) =>
        withText(text, key, `${verb} ${words(service)}`),
      );
    }
  }
}
