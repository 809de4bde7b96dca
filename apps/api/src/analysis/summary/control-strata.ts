import { geometricMeanOfReplicates, joinKindreds, type LogInterval, type RatioArm, ratioArm } from "@nlrp12/statistics";
import { once } from "../frame/once.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";

/** Whose controls stand below the line. */
export const DENOMINATOR_KINDS = ["SAME_CULTURE_RUN", "SAME_CENTER_AND_CLASS"] as const;
/** One of {@link DENOMINATOR_KINDS}. */
export type DenominatorKind = (typeof DENOMINATOR_KINDS)[number];

/** Fewest controls of one center and comparability class that give a denominator. */
export const FEWEST_CONTROLS = 3;

/** The healthy controls of one center, read by one comparability class of assay. */
export interface ControlStratum {
  readonly centerId: number;
  readonly comparabilityClass: string;
  /** One value per person. */
  readonly persons: readonly CytokineLevel[];
  /** The line of every ratio to them, of one value per kindred or per person. */
  readonly arms: Readonly<Record<"KINDRED" | "PERSON", () => RatioArm>>;
}

/** Whether a value stands below the line of ratios to controls. */
export const isControl = ({ caseGroup }: Pick<CytokineLevel, "caseGroup">): boolean => caseGroup === "HEALTHY_CONTROL";

/** The last stratum asked for: neighbours are mostly of one, whose key is then written once. */
let last = { centerId: Number.NaN, comparabilityClass: "", key: "" };

/** What a value and a stratum share: controls are never borrowed from another center or class. */
export function stratumKey({
  centerId,
  comparabilityClass,
}: Pick<CytokineLevel, "centerId" | "comparabilityClass">): string {
  if (last.centerId !== centerId || last.comparabilityClass !== comparabilityClass) {
    last = { centerId, comparabilityClass, key: `${centerId} ${comparabilityClass}` };
  }
  return last.key;
}

/** The healthy controls of a question by center and comparability class. */
export function controlStrata(values: readonly CytokineLevel[]): ReadonlyMap<string, ControlStratum> {
  const controls = values.filter(isControl);
  const strata = [...Map.groupBy(controls, stratumKey)].map(([key, members]): [string, ControlStratum] => {
    const [first] = members;
    if (!first) throw new Error("a group has a member");
    const persons = onePerPerson(members);
    return [
      key,
      {
        centerId: first.centerId,
        comparabilityClass: first.comparabilityClass,
        persons,
        arms: { KINDRED: once(() => ratioArm(unitsOf(persons))), PERSON: once(() => ratioArm(persons)) },
      },
    ];
  });
  return new Map(strata);
}

/** The first value of each person: also where two cohorts hold the person, or one sample of several was asked for. */
export function onePerPerson<Value extends Pick<CytokineLevel, "personId">>(values: readonly Value[]): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const known = seen.has(value.personId);
    seen.add(value.personId);
    return !known;
  });
}

/** One value per kindred (mean of logs); a case without a kindred is a unit of its own. */
export function unitsOf(values: readonly (LogInterval & Pick<CytokineLevel, "kindredId">)[]): LogInterval[] {
  return joinKindreds(values, { kindredOf: ({ kindredId }) => kindredId, joined: geometricMeanOfReplicates });
}
