import { geometricMeanOfReplicates, type RatioPair } from "@nlrp12/statistics";
import { unitsOf } from "./control-strata.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";

/** Fewest pairs that give a ratio of their own. */
const FEWEST_PAIRS = 3;

/** What of a value says with which others it was cultured. */
type Cultured = Pick<CytokineLevel, "cultureRun" | "centerId" | "comparabilityClass">;

/** A culture run of one center, read by one class of assay; null where none is reported. */
export const runKey = ({ cultureRun, centerId, comparabilityClass }: Cultured): string | null =>
  cultureRun === null ? null : `${centerId} ${comparabilityClass} ${cultureRun}`;

/** Controls by their run; every cell of an answer is compared with the same ones. */
const knownRuns = new WeakMap<readonly CytokineLevel[], ReadonlyMap<string | null, readonly CytokineLevel[]>>();

const runOf = ({ cultureRun }: CytokineLevel): string | null => cultureRun;

function runsOfControls(controls: readonly CytokineLevel[]) {
  const runs = knownRuns.get(controls) ?? Map.groupBy(controls, runOf);
  knownRuns.set(controls, runs);
  return runs;
}

/**
 * Values of a group, all of one center and class of assay, paired with the controls of their own culture run, one pair a
 * run: the mean log of its members over that of its controls. Runs that share a family are one pair, so that pairs are
 * independent. Null where a member has no control in its run, or where fewer than three pairs come about: then the whole
 * center's controls stand for all.
 */
export function cultureRunPairs(
  members: readonly CytokineLevel[],
  controls: readonly CytokineLevel[],
  unit: "KINDRED" | "PERSON",
): RatioPair[] | null {
  if (members.some(({ cultureRun }) => cultureRun === null)) return null;
  const controlsOf = runsOfControls(controls);
  const runs = Map.groupBy(members, runOf);
  if ([...runs.keys()].some((run) => !controlsOf.has(run))) return null;
  const byRun = [...runs].map(([run, patients]) => ({ patients, controls: controlsOf.get(run) ?? [] }));
  const pairs = (unit === "KINDRED" ? joinedByFamily(byRun) : byRun).map((run): RatioPair => {
    const mean = (values: readonly CytokineLevel[]) =>
      geometricMeanOfReplicates(unit === "KINDRED" ? unitsOf(values) : values);
    return { numerator: mean(run.patients), denominator: mean(run.controls) };
  });
  return pairs.length < FEWEST_PAIRS ? null : pairs;
}

interface Run {
  readonly patients: readonly CytokineLevel[];
  readonly controls: readonly CytokineLevel[];
}

const familiesOf = ({ patients, controls }: Run): Set<string> =>
  new Set([...patients, ...controls].flatMap(({ kindredId }) => kindredId ?? []));

/** Runs put together as long as two of them hold members of one family. */
function joinedByFamily(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((joined, run) => {
    const families = familiesOf(run);
    const related = joined.filter((other) => [...familiesOf(other)].some((family) => families.has(family)));
    const apart = joined.filter((other) => !related.includes(other));
    const all = [...related, run];
    return [
      ...apart,
      { patients: all.flatMap(({ patients }) => patients), controls: all.flatMap(({ controls }) => controls) },
    ];
  }, []);
}
