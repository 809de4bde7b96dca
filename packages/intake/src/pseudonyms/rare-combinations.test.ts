import { type CaseRow, EMPTY_COHORT_FILE, type VariantRow } from "@nlrp12/domain";
import { expect, it } from "vitest";
import { cohortOf } from "../checking/checked-cohort.ts";
import { rareCombinationsOf } from "./rare-combinations.ts";

const caseRow = (caseCode: string, sex: CaseRow["sex"], band: CaseRow["ageAtInclusionBand"]): CaseRow => ({
  ...{ caseCode, sex, ageAtInclusionBand: band, group: "PATIENT", kindredCode: null },
  ...{ indexMember: null, ageAtOnsetYears: null, lastFollowUpDay: null },
});
const variantRow = (caseCode: string, hgvsC: string | null, variantReported = "R284X"): VariantRow => ({
  ...{ caseCode, hgvsC, variantReported, hgvsP: null, zygosity: "HETEROZYGOUS", classification: null },
});

// Six women of 18–39 without a variant (not rare); two men of 6–11 with c.850C>T; one man of 6–11 with c.850C>T and
// c.1206C>G, named in the other order on the sheet; one woman of unknown age: 10 cases, 4 combinations, 2 unique, 4 rare.
it("counts cases that stand alone, and in classes under five, on sex, age band and variant", () => {
  const women = Array.from({ length: 6 }, (_, index) => caseRow(`W-${index}`, "FEMALE", "18-39"));
  const cohort = cohortOf({
    ...EMPTY_COHORT_FILE,
    cases: [
      ...women,
      caseRow("M-1", "MALE", "6-11"),
      caseRow("M-2", "MALE", "6-11"),
      caseRow("M-3", "MALE", "6-11"),
      caseRow("U-1", "FEMALE", null),
    ],
    variants: [
      variantRow("M-1", "c.850C>T"),
      variantRow("M-2", "c.850C>T", "p.Arg284Ter"),
      variantRow("M-3", "c.1206C>G"),
      variantRow("M-3", "c.850C>T"),
    ],
  });
  const { listed, ...counts } = rareCombinationsOf(cohort);
  expect(counts).toEqual({ cases: 10, combinations: 4, unique: 2, rare: 4 });
  expect(listed.map(({ caseCodes }) => caseCodes)).toEqual([["M-3"], ["U-1"], ["M-1", "M-2"]]);
  expect(listed[0]).toMatchObject({ sex: "MALE", ageBand: "6-11", variants: ["c.1206C>G", "c.850C>T"] });
  expect(listed[1]).toMatchObject({ sex: "FEMALE", ageBand: null, variants: [] });
});

it("finds nothing rare in a file without cases", () => {
  expect(rareCombinationsOf(cohortOf(EMPTY_COHORT_FILE))).toEqual({
    ...{ cases: 0, combinations: 0, unique: 0, rare: 0, listed: [] },
  });
});
