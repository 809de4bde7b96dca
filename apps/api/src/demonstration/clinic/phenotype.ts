import type { FeatureRow } from "@nlrp12/domain";
import type { RandomStream } from "../random-stream.ts";
import type { Person } from "./population.ts";

/** HPO terms with the share of patients who have them; fever, rash and joint shares follow the 2025 review. */
const shares: readonly (readonly [string, number])[] = [
  ["HP:0001954", 0.9],
  ["HP:0001025", 0.59],
  ["HP:0002829", 0.39],
  ["HP:0003326", 0.39],
  ["HP:0011227", 0.7],
  ["HP:0025206", 0.5],
  ["HP:0002027", 0.3],
  ["HP:0002716", 0.25],
  ["HP:0000407", 0.15],
  ["HP:0011107", 0.15],
];

/** Features of patients: each term present, excluded, or not looked for. */
export function featuresOf(people: readonly Person[], random: RandomStream): FeatureRow[] {
  return people.flatMap(({ row }) => {
    if (row.group !== "PATIENT") return [];
    return shares.flatMap(([hpoId, share]): FeatureRow[] => {
      if (random.chance(share)) {
        return [{ caseCode: row.caseCode, hpoId, presence: "PRESENT", onsetAgeYears: row.ageAtOnsetYears }];
      }
      if (random.chance(0.3)) return [];
      return [{ caseCode: row.caseCode, hpoId, presence: "EXCLUDED", onsetAgeYears: null }];
    });
  });
}
