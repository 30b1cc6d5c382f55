import { choicesMade, choose } from "./choices.ts";
import type { Parts } from "./parts.ts";

/**
 * Shows captions in the language that is chosen. Without a choice in this browser the learner's own preference decides:
 * captions in the page's language, else the first. `changed` hears of every language that is shown.
 */
export function loadCaptions(parts: Parts, changed: (language: string) => void): { prefer(isWanted: boolean): void } {
  const { video, captions } = parts;
  if (!captions) return { prefer: () => undefined };
  const languages = [...captions.options].map(({ value }) => value).filter((value) => value !== "");
  const show = (language: string) => {
    captions.value = language;
    for (const track of video.textTracks) track.mode = track.language === language ? "showing" : "disabled";
    if (language !== "") changed(language);
  };
  captions.addEventListener("change", () => {
    choose({ captions: captions.value });
    show(captions.value);
  });
  const made = choicesMade().captions;
  show(made !== undefined && languages.includes(made) ? made : "");
  return {
    prefer(isWanted) {
      const { captions: chosen } = choicesMade();
      if (!isWanted || chosen === "" || captions.value !== "") return;
      const page = document.documentElement.lang;
      show(languages.find((language) => language.split("-")[0] === page) ?? languages[0] ?? "");
    },
  };
}
