import { PHASES } from "@nlrp12/domain";
import { CONTROL_PHASE, type FamilyKey, WINDOW_PREFIX } from "./block-contents.ts";
import type { Member } from "./member.ts";
import { controlStrata, type Membership, type Stratum, stratumKey } from "./membership.ts";
import type { Policy } from "./policy.ts";
import { isLargeEnough } from "./size-rule.ts";

/**
 * What is said of a set: its size, raw levels, patients against controls, change within a person, outcome shares, time
 * to an event, how well a measurement tells who has an outcome.
 */
export type Statistic = "PERSONS" | "LEVELS" | "FOLD_CHANGE" | "PAIRED_CHANGE" | "OUTCOMES" | "SURVIVAL" | "AUC";

/** A described variable of a family: phases, classes and contrasts are described, never filtered by (rule 3). */
export interface DescribedVariable {
  readonly family: FamilyKey;
  readonly statistic: Statistic;
  readonly phase: string | null;
  /** The phase a paired change starts from. */
  readonly baselinePhase: string | null;
  /** The one class raw levels are pooled in. */
  readonly comparabilityClass: string | null;
}

/** A described variable with everyone who has the data for it. */
export interface DescribedSet {
  readonly variable: DescribedVariable;
  readonly members: readonly Member[];
  /** Stratum of each member by person key: of fold changes and areas; the control strata: of fold changes only. */
  readonly stratumOf: ReadonlyMap<string, string>;
  readonly controls: readonly Stratum[];
}

const BASELINE_PHASE = "BEFORE";
const PAIRED_PHASES: readonly string[] = ["ON_EARLY", "ON_LATE", "AFTER"];
const PHASE_ORDER: readonly string[] = [...PHASES, CONTROL_PHASE];

/**
 * Every described variable of a family with its persons, fold changes before levels before paired changes.
 * Windows of a trajectory come last and have levels only. Fold changes hold those whose stratum (center and class) has at least 3 controls. Levels are pooled within one
 * comparability class only; where fewer than k of a class have no such controls, levels leave them out too, so that
 * the two figures describe the same persons and their difference describes nobody.
 */
export function describedSets(
  memberships: readonly Membership[],
  family: FamilyKey,
  policy: Policy,
): readonly DescribedSet[] {
  if (!family.startsWith("cytokine:")) {
    const bare = { family, phase: null, baselinePhase: null, comparabilityClass: null };
    const set = plainSet({ ...bare, statistic: statisticOf(family) }, memberships);
    const strata = memberships.map((membership) => [membership.member.personKey, stratumKey(membership)] as const);
    return [set.variable.statistic === "AUC" ? { ...set, stratumOf: new Map(strata) } : set];
  }
  const controls = usableControls(memberships, policy);
  const all = [...Map.groupBy(memberships, ({ phase }) => phase)].sort(([a], [b]) => phaseRank(a, b));
  const phases = all.filter(([phase]) => !phase.startsWith(WINDOW_PREFIX));
  const windows = all.filter(([phase]) => phase.startsWith(WINDOW_PREFIX));
  const ofPhases = phases.flatMap(([phase, inPhase]) => {
    const fold = phase === CONTROL_PHASE || controls.length === 0 ? [] : [foldSet(inPhase, family, controls)];
    return [...fold, ...levelSets(inPhase, { family, phase, controls, policy })];
  });
  const ofWindows = windows.flatMap(([phase, inWindow]) => levelSets(inWindow, { family, phase, controls, policy }));
  const byPhase = new Map(phases);
  return [...ofPhases, ...PAIRED_PHASES.flatMap((phase) => pairedSet(byPhase, family, phase)), ...ofWindows];
}

/** What the one described variable of a family without phases says. */
function statisticOf(family: FamilyKey): Statistic {
  if (family === "cases") return "PERSONS";
  if (family.startsWith("survival:")) return "SURVIVAL";
  return family.startsWith("prediction:") ? "AUC" : "OUTCOMES";
}

/** All usable strata of controls; none where together they are too few to be an arm (pooled arms at least k). */
function usableControls(memberships: readonly Membership[], policy: Policy): readonly Stratum[] {
  const strata = controlStrata(memberships, policy.minimumControlsPerCenter);
  const pooled = strata.flatMap((stratum) => stratum.members);
  return isLargeEnough(pooled, policy) ? strata : [];
}

function foldSet(inPhase: readonly Membership[], family: FamilyKey, controls: readonly Stratum[]): DescribedSet {
  const usable = withControls(inPhase, controls);
  const phase = inPhase[0]?.phase ?? null;
  return {
    variable: { family, statistic: "FOLD_CHANGE", phase, baselinePhase: null, comparabilityClass: null },
    members: usable.map(({ member }) => member),
    stratumOf: new Map(usable.map((membership) => [membership.member.personKey, stratumKey(membership)])),
    controls,
  };
}

function levelSets(
  inPhase: readonly Membership[],
  of: { family: FamilyKey; phase: string; controls: readonly Stratum[]; policy: Policy },
): readonly DescribedSet[] {
  const { family, phase, controls, policy } = of;
  const classes = [...Map.groupBy(inPhase, ({ comparabilityClass }) => comparabilityClass)];
  return classes
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([comparabilityClass, inClass]) => {
      const usable = withControls(inClass, controls);
      const leftOver = inClass.length - usable.length;
      const described = usable.length >= policy.k && leftOver > 0 && leftOver < policy.k ? usable : inClass;
      return plainSet({ family, statistic: "LEVELS", phase, baselinePhase: null, comparabilityClass }, described);
    });
}

/** Persons with both phases measured in one comparability class. */
function pairedSet(
  byPhase: ReadonlyMap<string, readonly Membership[]>,
  family: FamilyKey,
  phase: string,
): readonly DescribedSet[] {
  const before = new Map((byPhase.get(BASELINE_PHASE) ?? []).map((row) => [row.member.personKey, row]));
  const paired = (byPhase.get(phase) ?? []).filter(
    ({ member, comparabilityClass }) => before.get(member.personKey)?.comparabilityClass === comparabilityClass,
  );
  if (paired.length === 0) return [];
  const contrast = { statistic: "PAIRED_CHANGE", phase, baselinePhase: BASELINE_PHASE } as const;
  return [plainSet({ family, ...contrast, comparabilityClass: null }, paired)];
}

function withControls(memberships: readonly Membership[], controls: readonly Stratum[]): readonly Membership[] {
  const keys = new Set(controls.map((stratum) => stratum.key));
  return memberships.filter((membership) => keys.has(stratumKey(membership)));
}

function plainSet(variable: DescribedVariable, memberships: readonly Membership[]): DescribedSet {
  return { variable, members: memberships.map(({ member }) => member), stratumOf: new Map(), controls: [] };
}

function phaseRank(a: string, b: string): number {
  const rank = (phase: string) => (PHASE_ORDER.includes(phase) ? PHASE_ORDER.indexOf(phase) : PHASE_ORDER.length);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
