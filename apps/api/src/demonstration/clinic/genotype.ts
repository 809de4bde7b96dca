import type { VariantRow } from "@nlrp12/domain";
import type { RandomStream } from "../random-stream.ts";
import type { Person } from "./population.ts";

type Allele = Omit<VariantRow, "caseCode" | "zygosity">;

function allele(
  variantReported: string,
  hgvsC: string,
  hgvsP: string | null,
  classification: Allele["classification"],
): Allele {
  return { variantReported, hgvsC, hgvsP, classification };
}

const nonsense284 = allele("R284X", "c.850C>T", "p.Arg284Ter", "PATHOGENIC");
const missense294 = allele("D294E", "c.882C>G", "p.Asp294Glu", "LIKELY_PATHOGENIC");
const missense352 = allele("R352C", "c.1054C>T", "p.Arg352Cys", "PATHOGENIC");
const missense402 = allele("F402L", "c.1206C>G", "p.Phe402Leu", "UNCERTAIN_SIGNIFICANCE");

/** Names seen in reports of the disease, on NM_144687.4; common ones stand more than once. */
const alleles: readonly [Allele, ...Allele[]] = [
  nonsense284,
  nonsense284,
  nonsense284,
  missense294,
  missense294,
  missense352,
  missense352,
  missense402,
  allele("G39V", "c.116G>T", "p.Gly39Val", "UNCERTAIN_SIGNIFICANCE"),
  allele("W581X", "c.1742G>A", "p.Trp581Ter", "PATHOGENIC"),
  allele("L558R", "c.1673T>G", "p.Leu558Arg", "UNCERTAIN_SIGNIFICANCE"),
  allele("c.2072+3insT", "c.2072+3dup", null, "LIKELY_PATHOGENIC"),
  allele("c.2072+3insT", "c.2072+3dup", null, "LIKELY_PATHOGENIC"),
  allele("c.-150T>C", "c.-150T>C", null, "UNCERTAIN_SIGNIFICANCE"),
];

const familyAlleles: readonly [Allele, ...Allele[]] = [nonsense284, missense294, missense352];

/** Variants of patients and carriers: one allele a family, and now and then a case in whom none was found. */
export function variantsOf(people: readonly Person[], random: RandomStream): VariantRow[] {
  const ofFamily = new Map<string, Allele>();
  return people.flatMap(({ row }): VariantRow[] => {
    if (row.group !== "PATIENT" && row.group !== "CARRIER") return [];
    if (row.kindredCode === null) {
      if (random.chance(0.08)) return [];
      return [{ caseCode: row.caseCode, ...random.pick(alleles), zygosity: "HETEROZYGOUS" }];
    }
    const shared = ofFamily.get(row.kindredCode) ?? familyAlleles[ofFamily.size % familyAlleles.length] ?? nonsense284;
    ofFamily.set(row.kindredCode, shared);
    return [{ caseCode: row.caseCode, ...shared, zygosity: "HETEROZYGOUS" }];
  });
}
