import type { AgeBand, CaseGroup, CaseRow } from "@nlrp12/domain";
import type { CohortPlan } from "../cohort-plan.ts";
import type { RandomStream } from "../random-stream.ts";

/** One person of a synthetic cohort, before any treatment or sample. */
export interface Person {
  readonly row: CaseRow;
  readonly ageAtInclusionYears: number;
  /** 0 to 1, alike within a family: how far up the fold range its IL-1β lies. */
  readonly secretion: number;
}

const bandStarts: readonly (readonly [number, AgeBand])[] = [
  [65, "65+"],
  [40, "40-64"],
  [18, "18-39"],
  [12, "12-17"],
  [6, "6-11"],
  [0, "0-5"],
];

/** The age band of an age in years. */
function ageBandOf(years: number): AgeBand {
  return bandStarts.find(([start]) => years >= start)?.[1] ?? "0-5";
}

/** Weight of the family in a member's secretion; two members then correlate at .36/(.36 + .16) = .69. */
const FAMILY_WEIGHT = 0.6;

interface Family {
  readonly code: string;
  readonly size: number;
  readonly secretion: number;
}

/** Families of four, three, two and two in turn: about two patients in five have an affected relative. */
function familiesOf(plan: CohortPlan, random: RandomStream): Family[] {
  const sizes = [4, 3, 2, 2];
  return Array.from({ length: Math.floor(plan.patients / 6) }, (_, index) => ({
    code: `${plan.codePrefix}-F${String(index + 1).padStart(2, "0")}`,
    size: sizes[index % sizes.length] ?? 2,
    secretion: random.between(0, 1),
  }));
}

function codeOf(plan: CohortPlan, letter: string, number: number): string {
  return `${plan.codePrefix}-${letter}${String(number).padStart(3, "0")}`;
}

function personOf(
  group: CaseGroup,
  caseCode: string,
  random: RandomStream,
): { row: CaseRow; ageAtInclusionYears: number } {
  const affected = group === "PATIENT";
  const onset = affected ? Math.round(random.logBetween(0.5, 30) * 2) / 2 : null;
  const age = onset === null ? random.between(8, 60) : onset + random.logBetween(1, 20);
  return {
    ageAtInclusionYears: age,
    row: {
      caseCode,
      group,
      sex: random.chance(0.55) ? "FEMALE" : "MALE",
      kindredCode: null,
      indexMember: null,
      ageAtOnsetYears: onset,
      ageAtInclusionBand: ageBandOf(age),
      lastFollowUpDay: null,
    },
  };
}

/** The people of a cohort: patients with their families first, then carriers of those families, then controls. */
export function populationOf(plan: CohortPlan, random: RandomStream): readonly Person[] {
  const families = familiesOf(plan, random);
  const seats = families.flatMap((family) =>
    Array.from({ length: family.size }, (_, place) => ({ family, index: place === 0 })),
  );
  // One place in each equal part of 0 to 1, so that every cohort uses the whole fold range.
  const places = random.shuffled(
    Array.from({ length: plan.patients }, (_, index) => (index + random.between(0, 1)) / plan.patients),
  );
  const patients = Array.from({ length: plan.patients }, (_, index): Person => {
    const person = personOf("PATIENT", codeOf(plan, "P", index + 1), random);
    const seat = seats[index];
    const own = places[index] ?? 0.5;
    if (!seat) return { ...person, secretion: own };
    return {
      ...person,
      row: { ...person.row, kindredCode: seat.family.code, indexMember: seat.index },
      secretion: FAMILY_WEIGHT * seat.family.secretion + (1 - FAMILY_WEIGHT) * own,
    };
  });
  const carriers = Array.from({ length: plan.carriers }, (_, index): Person => {
    const person = personOf("CARRIER", codeOf(plan, "K", index + 1), random);
    const kindredCode = families[index]?.code ?? null;
    return { ...person, row: { ...person.row, kindredCode, indexMember: false }, secretion: 0 };
  });
  const controls = Array.from({ length: plan.controls }, (_, index): Person => {
    return { ...personOf(plan.controlGroup, codeOf(plan, "C", index + 1), random), secretion: 0 };
  });
  return [...patients, ...carriers, ...controls];
}
