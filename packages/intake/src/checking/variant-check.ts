import type { SheetReadings } from "../cells/row-reading.ts";
import { textIn } from "../cells/row-reading.ts";
import type { Finding } from "../rules/problem.ts";

const SUBSTITUTION = /c\.(\d+)[ACGT]>[ACGT]$/;
const RESIDUE = /p\.\(?[A-Za-z]{1,3}?(\d+)/;

/**
 * Whether a coding and a protein name point to the same residue: codon = ⌈position / 3⌉ (HGVS numbering starts at the
 * A of ATG). `null` where they cannot be compared: only substitutions inside exons are.
 */
export function pointToSameResidue(hgvsC: string, hgvsP: string): boolean | null {
  const position = SUBSTITUTION.exec(hgvsC)?.[1];
  const residue = RESIDUE.exec(hgvsP)?.[1];
  if (!position || !residue) return null;
  return Math.ceil(Number(position) / 3) === Number(residue);
}

/** Notes variants whose two names contradict each other. */
export function checkVariants(readings: SheetReadings): readonly Finding[] {
  return readings.variants
    .filter((row) => pointToSameResidue(textIn(row, "hgvs_c") ?? "", textIn(row, "hgvs_p") ?? "") === false)
    .map((row) => ({ rule: "RESIDUE_CODON_MISMATCH", at: row.at("hgvs_p"), column: "hgvs_p" }));
}
