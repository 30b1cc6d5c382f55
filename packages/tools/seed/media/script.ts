import type { SceneName } from "./scenes.ts";

/** One caption: what is said and shown at once. */
export interface Line {
  scene: SceneName;
  /** Which state of the scene's drawing this line leads to. */
  step: number;
  en: string;
  nl: string;
  /** How the voice has to read it, where it would otherwise read it wrongly. */
  say?: string;
}

/** The film "Follow one request", line by line. */
export const script: Line[] = [
  {
    scene: "title",
    step: 0,
    en: "This is Edgewise, a learning platform that runs whole at the edge.",
    nl: "Dit is Edgewise, een leerplatform dat\nhelemaal aan de rand van het netwerk draait.",
    say: "This is Edge wise, a learning platform that runs whole, at the edge.",
  },
  {
    scene: "edge",
    step: 0,
    en: "There is no server to look after. Every part is a small Worker,",
    nl: "Er is geen server om te onderhouden.\nElk onderdeel is een kleine Worker,",
  },
  {
    scene: "edge",
    step: 1,
    en: "and it starts in the data centre nearest to you.",
    nl: "en die start in het datacentrum\ndat het dichtst bij je is.",
  },
  {
    scene: "way",
    step: 0,
    en: "You press play. That becomes a request.",
    nl: "Je drukt op afspelen.\nDat wordt een verzoek.",
  },
  {
    scene: "way",
    step: 1,
    en: "It meets the gateway, the only Worker that the public can reach.",
    nl: "Dat komt bij de gateway, de enige Worker\ndie van buiten te bereiken is.",
  },
  {
    scene: "way",
    step: 2,
    en: "The gateway gives it a trace id, checks its rate,",
    nl: "De gateway geeft het een trace-id,\nbewaakt het tempo",
    say: "The gateway gives it a trace eye dee, checks its rate,",
  },
  {
    scene: "way",
    step: 3,
    en: "and trades your session for a token that lives ten minutes.",
    nl: "en ruilt je sessie in voor een token\ndat tien minuten geldig is.",
  },
  {
    scene: "way",
    step: 4,
    en: "Then one table decides: this address belongs to content.",
    nl: "Daarna beslist één tabel:\ndit adres hoort bij content.",
    say: "Then one table decides: this address belongs to. Content.",
  },
  {
    scene: "way",
    step: 5,
    en: "Content trusts nobody. It checks the token's signature itself,",
    nl: "Content vertrouwt niemand. Het controleert\nzelf de handtekening van het token",
    say: "Content, trusts nobody. It checks the token's signature itself,",
  },
  {
    scene: "way",
    step: 6,
    en: "and asks its own database, which no other service can read.",
    nl: "en vraagt het aan zijn eigen database,\ndie geen andere service kan lezen.",
  },
  {
    scene: "facts",
    step: 0,
    en: "When something changes, the change and the news of it",
    nl: "Als er iets verandert, worden de\nverandering en het nieuws daarover",
  },
  {
    scene: "facts",
    step: 1,
    en: "are committed together, in one batch: both, or neither.",
    nl: "samen vastgelegd, in één batch:\nallebei, of geen van beide.",
  },
  {
    scene: "facts",
    step: 2,
    en: "Other services hear the news through a queue, and act on it once.",
    nl: "Andere services horen het nieuws via een\nwachtrij, en handelen er één keer naar.",
  },
  {
    scene: "ranges",
    step: 0,
    en: "The film itself comes straight from storage.",
    nl: "De film zelf komt\nrechtstreeks uit de opslag.",
  },
  {
    scene: "ranges",
    step: 1,
    en: "Your player asks for a range of bytes, so you can jump ahead.",
    nl: "Je speler vraagt om een reeks bytes,\nen zo kun je vooruitspringen.",
  },
  {
    scene: "progress",
    step: 0,
    en: "Meanwhile the player reports what you have watched.",
    nl: "Intussen meldt de speler\nwat je hebt bekeken.",
  },
  {
    scene: "progress",
    step: 1,
    en: "Reports may come late, or twice.",
    nl: "Meldingen mogen laat komen,\nof twee keer.",
  },
  {
    scene: "progress",
    step: 2,
    en: "Your progress never loses ground.",
    nl: "Je voortgang gaat nooit achteruit.",
  },
  {
    scene: "end",
    step: 0,
    en: "One gateway. One service for each job.",
    nl: "Eén gateway. Eén service voor elke taak.",
  },
  {
    scene: "end",
    step: 1,
    en: "One database for each service. Now look inside.",
    nl: "Eén database voor elke service.\nKijk nu zelf naar binnen.",
  },
];
