import { RESPONSE_CLASSES } from "@nlrp12/domain";
import { pairedGeometricMeanRatio } from "@nlrp12/statistics";
import { CONTROL_PHASE } from "./block-contents.ts";
import type { BlockValues } from "./block-values.ts";
import type { DescribedSet } from "./described-set.ts";
import { keptByStratum, keptOf } from "./keyed-drop.ts";
import type { Member } from "./member.ts";
import type { Policy } from "./policy.ts";
import type { ProtectedFoldChange, ProtectedOutcomes, ProtectedResult } from "./protected-answer.ts";
import { protectedArea } from "./protected-area.ts";
import { protectedEstimate } from "./protected-estimate.ts";
import { protectedFoldChange } from "./protected-fold-change.ts";
import { protectedLevels } from "./protected-levels.ts";
import { protectedShare } from "./protected-share.ts";
import { protectedSurvival } from "./protected-survival.ts";
import { roundedCount } from "./rounding.ts";
import { causesOf } from "./survival-causes.ts";
import type { Opening } from "./withheld.ts";

/** What results are made under. */
export interface ResultInput {
  readonly values: BlockValues;
  readonly secret: Uint8Array;
  readonly policy: Policy;
  readonly opening: Opening;
}

/** What is published of a set of persons: computed from those the keyed drop keeps (rules 4 and 5). */
export function protectedResult(set: DescribedSet, persons: readonly Member[], input: ResultInput): ProtectedResult {
  const { family, statistic, phase, baselinePhase } = set.variable;
  const { values, policy } = input;
  if (statistic === "PERSONS") return { statistic };
  if (statistic === "AUC") return protectedArea(set, persons, input);
  const kept = keptOf(persons, { ...input, family });
  if (statistic === "OUTCOMES") return outcomesOf(kept, input);
  if (statistic === "SURVIVAL") {
    const followUps = kept.map((person) => values.followUp(person.personKey));
    return protectedSurvival(followUps, causesOf(family), input);
  }
  if (statistic === "FOLD_CHANGE") return foldChangeOf(set, { persons, kept }, input);
  if (statistic === "LEVELS") {
    return protectedLevels(
      kept.map((person) => values.cytokine(person.personKey, phase)),
      input,
    );
  }
  const pairs = kept.map(({ personKey }) => ({
    numerator: values.cytokine(personKey, phase),
    denominator: values.cytokine(personKey, baselinePhase),
  }));
  const change = protectedEstimate(pairedGeometricMeanRatio(pairs), policy);
  return { statistic, denominator: "vsBaseline", change };
}

function outcomesOf(kept: readonly Member[], input: ResultInput): ProtectedOutcomes {
  const found = kept.map((person) => input.values.outcome(person.personKey));
  if (found.some((outcome) => !RESPONSE_CLASSES.some((known) => known === outcome))) {
    throw new RangeError("An outcome is not one of the published response classes");
  }
  // Every class is listed, so that the list itself does not tell which ones occur.
  const outcomes = RESPONSE_CLASSES.map((outcome) => ({
    outcome,
    share: protectedShare(found.filter((other) => other === outcome).length, kept.length, input),
  }));
  return { statistic: "OUTCOMES", keptPersons: roundedCount(kept.length, input.policy), outcomes };
}

function foldChangeOf(
  set: DescribedSet,
  { persons, kept }: { persons: readonly Member[]; kept: readonly Member[] },
  input: ResultInput,
): ProtectedFoldChange {
  const { values, policy } = input;
  const { family, phase } = set.variable;
  const keptControls = keptByStratum(
    set.controls.map((stratum) => stratum.members),
    { ...input, family },
  );
  const inStratum = (members: readonly Member[], key: string) =>
    members.filter((member) => set.stratumOf.get(member.personKey) === key);
  const strata = set.controls.map((stratum, at) => ({
    patients: inStratum(kept, stratum.key).map((person) => values.cytokine(person.personKey, phase)),
    controls: (keptControls[at] ?? []).map((person) => values.cytokine(person.personKey, CONTROL_PHASE)),
  }));
  const behind = set.controls.filter((stratum) => inStratum(persons, stratum.key).length > 0);
  const controls = behind.reduce((sum, stratum) => sum + stratum.members.length, 0);
  return {
    statistic: "FOLD_CHANGE",
    denominator: "vsControls",
    controls: roundedCount(controls, policy),
    foldChange: protectedFoldChange(strata, policy),
  };
}
