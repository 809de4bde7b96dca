import type { PublishedColumn, PublishedDictionary, PublishedSheet } from "./published-dictionary.ts";

/** Lower case without accents, so that “prelevement” finds “prélèvement”. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Everything a column may be looked for by, in both languages. */
function wordsOf(sheet: PublishedSheet, column: PublishedColumn, words: PublishedDictionary["words"]): string {
  const list = column.words ? words[column.words].flatMap(({ code, writtenAs }) => [code, ...writtenAs]) : [];
  const texts = [column.name, ...column.writtenAs, column.description, column.descriptionFr, column.example];
  return folded([sheet.name, ...sheet.writtenAs, ...texts, ...list].join("\n"));
}

/** The columns of a sheet in which every word of the question occurs; all of them for a blank question. */
export function matchingColumns(
  sheet: PublishedSheet,
  question: string,
  words: PublishedDictionary["words"],
): readonly PublishedColumn[] {
  const wanted = folded(question).split(/\s+/).filter(Boolean);
  return sheet.schema.fields.filter((column) => {
    const held = wordsOf(sheet, column, words);
    return wanted.every((one) => held.includes(one));
  });
}
