import type { PortalContext } from "#context";
import { controlStrata, FEWEST_CONTROLS, stratumKey } from "../summary/control-strata.ts";
import type { CytokineValue } from "../summary/cytokine-value.sql.ts";
import type { ComparabilityGate } from "./comparability-gate.type.ts";

const persons = (values: readonly CytokineValue[]): number => new Set(values.map((value) => value.personId)).size;

/** The gate's decision over the values of an answer: one class pools raw levels, several keep them apart. */
export async function comparabilityGate(
  context: PortalContext,
  values: readonly CytokineValue[],
): Promise<ComparabilityGate> {
  const byClass = [...Map.groupBy(values, (value) => value.comparabilityClass)];
  const controls = controlStrata(values);
  const withoutControls = [...Map.groupBy(values, stratumKey)].filter(
    ([key, members]) =>
      members.some((member) => member.caseGroup === "PATIENT") &&
      (controls.get(key)?.persons.length ?? 0) < FEWEST_CONTROLS,
  );
  return {
    pooled: byClass.length === 1,
    classes: (
      await Promise.all(
        byClass.map(async ([key, members]) => ({
          key,
          platform: members[0]?.platform ?? "",
          kit: members[0]?.kit ?? null,
          centers: await Promise.all(
            [...new Set(members.map((member) => member.centerId))].map((id) => context.loaders.center.load(id)),
          ),
          cases: persons(members),
        })),
      )
    ).sort((a, b) => b.cases - a.cases),
    leftOut: await Promise.all(
      withoutControls.map(async ([key, members]) => ({
        center: await context.loaders.center.load(members[0]?.centerId ?? 0),
        comparabilityClass: members[0]?.comparabilityClass ?? "",
        reason: "NO_SAME_CENTER_CONTROLS",
        cases: persons(members.filter((member) => member.caseGroup === "PATIENT")),
        controls: controls.get(key)?.persons.length ?? 0,
      })),
    ),
  };
}
