import { AGENTS, ANALYTES, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { ColumnKind, DictionaryColumn } from "../dictionary/dictionary-column.ts";
import type { WrittenWord } from "../dictionary/written-form.ts";
import { WRITTEN_WORDS } from "../dictionary/written-words.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import { sameInBoth } from "../rules/bilingual.ts";

const FORMS_SHOWN = 3;

function listed(words: readonly string[]): Bilingual {
  const [last = "", ...before] = [...words].reverse();
  const head = before.reverse().join(", ");
  if (!head) return sameInBoth(`${last}.`);
  return { en: `${head} or ${last}.`, fr: `${head} ou ${last}.` };
}

function wordsListed(words: readonly WrittenWord[]): Bilingual {
  return listed(
    words.map(({ code, writtenAs }) =>
      writtenAs.length === 0 ? code : `${code} (${writtenAs.slice(0, FORMS_SHOWN).join(", ")})`,
    ),
  );
}

const code: Bilingual = {
  en: "A code of the center of up to 40 letters, digits and . _ - / without spaces, such as P-017.",
  fr: "Un code du centre d'au plus 40 lettres, chiffres et . _ - / sans espace, comme P-017.",
};

const BY_KIND: Readonly<Record<Exclude<ColumnKind, "word">, Bilingual>> = {
  code,
  shortText: {
    en: "A name of at most 40 characters and 5 words, such as R&D LXSAHM or mg/kg/d.",
    fr: "Une désignation d'au plus 40 caractères et 5 mots, comme R&D LXSAHM ou mg/kg/j.",
  },
  yesNo: {
    en: "yes or no (also oui, non, true, false, 1, 0).",
    fr: "oui ou non (aussi yes, no, vrai, faux, 1, 0).",
  },
  day: {
    en: "A whole number of days from the first anakinra dose, such as -14, 0 or 90. If Excel shows a number as a date, set the format of the cell to Number.",
    fr: "Un nombre entier de jours depuis la première dose d'anakinra, comme -14, 0 ou 90. Si Excel affiche un nombre comme une date, mettez la cellule au format Nombre.",
  },
  whole: { en: "A whole number, such as 1 or 2.", fr: "Un nombre entier, comme 1 ou 2." },
  decimal: {
    en: "A number, such as 12.5 or 12,5, without words or units.",
    fr: "Un nombre, comme 12,5 ou 12.5, sans mot ni unité.",
  },
  age: {
    en: "An age from 0 to 89 years, such as 3 or 0.5; 90+ for anyone older.",
    fr: "Un âge de 0 à 89 ans, comme 3 ou 0,5 ; 90+ au-delà.",
  },
  hpo: {
    en: "HP: and seven digits, such as HP:0001954.",
    fr: "HP: et sept chiffres, comme HP:0001954.",
  },
  variant: {
    en: "The variant as reported, at most 80 characters, such as c.850C>T or p.Arg284Ter.",
    fr: "Le variant tel que rapporté, au plus 80 caractères, comme c.850C>T ou p.Arg284Ter.",
  },
  hgvsC: {
    en: "A coding name on NM_144687.4, such as c.850C>T.",
    fr: "Un nom codant sur NM_144687.4, comme c.850C>T.",
  },
  hgvsP: { en: "A protein name, such as p.Arg284Ter.", fr: "Un nom de protéine, comme p.Arg284Ter." },
  agent: listed(AGENTS.map((agent) => `${agent.name} (${agent.atc})`)),
  analyte: listed(ANALYTES.map((analyte) => analyte.code)),
  unit: listed(Object.keys(PG_PER_ML_BY_UCUM)),
  concentration: {
    en: "A number as the assay reports it: 12.5, <2.3, > 10 000, OOR < or OOR >.",
    fr: "Un nombre tel que le dosage le rapporte : 12,5, <2,3, > 10 000, OOR < ou OOR >.",
  },
};

/** What a cell of a column may hold, in words, for the `accepted` of a problem and for the guide of the template. */
export function expectedIn(column: DictionaryColumn): Bilingual {
  if (column.kind === "word") return wordsListed(column.words ? WRITTEN_WORDS[column.words] : []);
  return BY_KIND[column.kind];
}

/** The same for a cell that says ND, NA and the like. */
export function expectedInsteadOfMark(column: DictionaryColumn): Bilingual {
  if (column.kind === "concentration") {
    return {
      en: "Delete the row if it was not measured; write < and the limit (<2.3) if it was not detected; OOR < or OOR > if it was out of range.",
      fr: "Supprimez la ligne si ce n'était pas mesuré ; écrivez < et la limite (<2,3) si ce n'était pas détecté ; OOR < ou OOR > si c'était hors limites.",
    };
  }
  const expected = expectedIn(column);
  if (column.required === true) return expected;
  return {
    en: `A blank cell if it is not known; otherwise: ${expected.en}`,
    fr: `Une cellule vide si ce n'est pas connu ; sinon : ${expected.fr}`,
  };
}
