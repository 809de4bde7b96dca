import type { Bilingual } from "./bilingual.ts";

/** What a message says about the place. */
export interface Place {
  readonly sheet: string | null;
  readonly cells: readonly string[];
  readonly row: number | null;
  readonly occurrences: number;
}

function sheetWords(sheet: string): Bilingual {
  const ordinal = /^#(\d+)$/.exec(sheet)?.[1];
  if (ordinal) return { en: `sheet no. ${ordinal}`, fr: `la feuille n° ${ordinal}` };
  return { en: `sheet ${sheet}`, fr: `la feuille ${sheet}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The beginning of a message: "Cells D7, D9 and 12 more of sheet samples". */
export function whereOf(place: Place): Bilingual {
  if (place.sheet === null) return { en: "The file", fr: "Le fichier" };
  const sheet = sheetWords(place.sheet);
  const others = place.occurrences - place.cells.length;
  if (place.cells.length > 0) {
    const listed = place.cells.join(", ");
    const many = place.occurrences > 1;
    return {
      en: `${many ? "Cells" : "Cell"} ${listed}${others > 0 ? ` and ${others} more` : ""} of ${sheet.en}`,
      fr: `${many ? "Cellules" : "Cellule"} ${listed}${others > 0 ? ` et ${others} autres` : ""} de ${sheet.fr}`,
    };
  }
  if (place.row !== null) {
    const more = place.occurrences - 1;
    return {
      en: `Row ${place.row}${more > 0 ? ` and ${more} more` : ""} of ${sheet.en}`,
      fr: `Ligne ${place.row}${more > 0 ? ` et ${more} autres` : ""} de ${sheet.fr}`,
    };
  }
  return { en: capital(sheet.en), fr: capital(sheet.fr) };
}
