import { type Analyte, analyteEntry } from "@nlrp12/domain";

/** The cytokines of comparisons in words, each once. */
export const analyteLabels = (rows: readonly { readonly analyte: Analyte }[]): string =>
  [...new Set(rows.map(({ analyte }) => analyteEntry(analyte).label))].join(", ");
