import type { Phase } from "@nlrp12/domain";
import { caseKey } from "../frame/case-key.ts";
import { onePerPerson } from "./control-strata.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";

/** Values under the asked stimulus, and how they are put into cells. */
interface AskedCells {
  readonly values: readonly CytokineLevel[];
  readonly phases: readonly Phase[] | null;
  readonly dimensions: readonly string[];
}

/** Values that are compared with one another, and the persons of each cell among them. */
export interface CellPart {
  readonly values: readonly CytokineLevel[];
  readonly cells: readonly (readonly CytokineLevel[])[];
}

/**
 * The persons of each cell. Where hours within the day are compared, each hour stands beside the controls and the
 * baseline of that same hour.
 */
export function cellParts(input: AskedCells): CellPart[] {
  const parts = input.dimensions.includes("NOMINAL_HOURS")
    ? [...Map.groupBy(input.values, (value) => value.nominalHours).values()].map(oneSamplePerPhase)
    : [input.values];
  return parts.map((values) => {
    const inPhase = values.filter(
      (value) => value.caseGroup !== "PATIENT" || (value.phase !== "NONE" && wanted(value.phase, input.phases)),
    );
    return { values, cells: cellsOf(inPhase).map(onePerPerson) };
  });
}

/** Values by what they have in common in a cell; one key inside the other, since none need then be written as a text. */
function cellsOf(values: readonly CytokineLevel[]): CytokineLevel[][] {
  const cells = new Map<string, Map<string, Map<string, CytokineLevel[]>>>();
  for (const value of values) {
    const { caseGroup, phase, categories } = value;
    const phases = foundOrMade(cells, caseGroup, () => new Map());
    const parts = foundOrMade(phases, caseGroup === "PATIENT" ? phase : "", () => new Map());
    const category = categories.length > 1 ? JSON.stringify(categories) : (categories[0] ?? "");
    foundOrMade<CytokineLevel[]>(parts, category, () => []).push(value);
  }
  return [...cells.values()].flatMap((phases) => [...phases.values()].flatMap((parts) => [...parts.values()]));
}

function foundOrMade<Found>(map: Map<string, Found>, key: string, make: () => Found): Found {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** What the values of one cell have in common. */
export const cellKey = ({ caseGroup, phase, categories }: CytokineLevel): string =>
  `${caseGroup} ${caseGroup === "PATIENT" ? phase : ""} ${categories.length > 0 ? JSON.stringify(categories) : ""}`;

/** Of several samples of a case in one phase the one that stands for it: as without hours, never an average. */
function oneSamplePerPhase(values: readonly CytokineLevel[]): CytokineLevel[] {
  const samples = Map.groupBy(values, (value) => `${caseKey(value)} ${value.phase}`);
  return [...samples.values()].flatMap(
    (ofCase) => ofCase.toSorted((a, b) => placeIn(a) - placeIn(b) || byClass(a, b))[0] ?? [],
  );
}

const byClass = (a: CytokineLevel, b: CytokineLevel): number =>
  Number(a.comparabilityClass > b.comparabilityClass) - Number(a.comparabilityClass < b.comparabilityClass);

/** BEFORE and ON_LATE the last, ON_EARLY the nearest to day 30, any other phase the first. */
function placeIn({ phase, sampleDay }: CytokineLevel): number {
  if (phase === "BEFORE" || phase === "ON_LATE") return -sampleDay;
  return phase === "ON_EARLY" ? Math.abs(sampleDay - 30) : sampleDay;
}

const wanted = (phase: Phase, phases: readonly Phase[] | null): boolean => phases === null || phases.includes(phase);
