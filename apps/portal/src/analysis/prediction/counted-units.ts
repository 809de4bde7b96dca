import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";

/** What an area or a curve counts on either side, and how many persons that is. */
export interface CountedUnits {
  readonly nWith: number;
  readonly nWithout: number;
  readonly persons: number;
}

/** Whether members of a family are counted as one in it. */
export const countsFamilies = ({ nWith, nWithout, persons }: CountedUnits): boolean => nWith + nWithout < persons;

/** "6 with, 5 without", or where relatives are one "families: 6 with, 5 without; 14 persons". */
export function countedText(counted: CountedUnits, { t, language }: Wording): string {
  const number = (value: number) => formatNumber(value, language);
  return t(countsFamilies(counted) ? "prediction.counted.families" : "prediction.counted.persons", {
    with: number(counted.nWith),
    without: number(counted.nWithout),
    persons: number(counted.persons),
  });
}
