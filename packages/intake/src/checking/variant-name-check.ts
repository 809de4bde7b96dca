import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { textIn } from "../cells/row-reading.ts";
import type { Finding } from "../rules/problem.ts";
import { pointToSameResidue } from "./variant-check.ts";

/** Length of NLRP12 on NM_144687.4 / NP_653288.1 (UniProt P59046): 1061 residues, 3 × 1061 + 3 coding bases. */
const RESIDUES = 1_061;
const CODING_BASES = 3 * RESIDUES + 3;

const THREE_LETTERS: Readonly<Record<string, string>> = {
  A: "Ala", R: "Arg", N: "Asn", D: "Asp", C: "Cys", Q: "Gln", E: "Glu", G: "Gly", H: "His", I: "Ile",
  L: "Leu", K: "Lys", M: "Met", F: "Phe", P: "Pro", S: "Ser", T: "Thr", W: "Trp", Y: "Tyr", V: "Val",
}; // biome-ignore format: one table

const CODING = /c\.(\d+)(?![\d+-])/;
const PROTEIN = /(?:^|p\.|[\s(;,])\(?([A-Z](?:[a-z]{2})?)(\d+)(?:[A-Z*=X]|fs|del|dup|ins|_)/;

interface Residue {
  readonly letters: string;
  readonly number: number;
}

function residueIn(text: string): Residue | null {
  const [, letters = "", digits = ""] = PROTEIN.exec(text) ?? [];
  const full = letters.length === 1 ? THREE_LETTERS[letters] : letters;
  return full && Object.values(THREE_LETTERS).includes(full) ? { letters: full, number: Number(digits) } : null;
}

const basesIn = (text: string): number | null => Number(CODING.exec(text)?.[1] ?? 0) || null;

/**
 * Whether two names of one variant contradict each other: another coding position, another residue, or another amino
 * acid at the same residue. Names that cannot be compared do not; deletions and duplications may be named from either
 * end of a repeat, so only their amino acids are compared where the residue is the same.
 */
export function namesContradict(reported: string, hgvsC: string, hgvsP: string): boolean {
  const shifting = /del|dup|ins|fs/.test(`${reported}${hgvsC}${hgvsP}`);
  const [baseA, baseB] = [basesIn(reported), basesIn(hgvsC)];
  if (!shifting && baseA !== null && baseB !== null && baseA !== baseB) return true;
  const [residueA, residueB] = [residueIn(reported), residueIn(hgvsP)];
  if (!residueA || !residueB) return false;
  if (residueA.number !== residueB.number) return !shifting;
  return residueA.letters !== residueB.letters;
}

function isOutside(row: RowReading): string | null {
  const bases = basesIn(textIn(row, "hgvs_c") ?? "");
  if (bases !== null && bases > CODING_BASES) return "hgvs_c";
  const residue = residueIn(textIn(row, "hgvs_p") ?? "");
  return residue && residue.number > RESIDUES ? "hgvs_p" : null;
}

/** Notes variants whose reported and HGVS names contradict each other, and positions beyond the end of the gene. */
export function checkVariantNames(readings: SheetReadings): readonly Finding[] {
  return readings.variants.flatMap((row): readonly Finding[] => {
    const text = (column: string) => textIn(row, column) ?? "";
    const outside = isOutside(row);
    // Where c. and p. already contradict each other, the third name can only agree with one of them.
    const told = pointToSameResidue(text("hgvs_c"), text("hgvs_p")) === false;
    const contradict = !told && namesContradict(text("variant_reported"), text("hgvs_c"), text("hgvs_p"));
    return [
      ...(outside ? [{ rule: "VARIANT_OUTSIDE_GENE" as const, at: row.at(outside), column: outside }] : []),
      ...(contradict
        ? [{ rule: "VARIANT_NAMES_DIFFER" as const, at: row.at("variant_reported"), column: "variant_reported" }]
        : []),
    ];
  });
}
