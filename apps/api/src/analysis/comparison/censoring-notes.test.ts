import { below, detected, type LogInterval } from "@nlrp12/statistics";
import { describe, expect, it } from "vitest";
import { censoringNotes } from "./censoring-notes.ts";
import { type ComparedUnits, compareGroups } from "./compare-groups.ts";

const told = (units: ComparedUnits) =>
  censoringNotes([{ analyte: "IL_1B", units, figures: compareGroups(units) }]).map(({ code }) => code);
const stratum = (first: readonly LogInterval[], second: readonly LogInterval[], centerId = 1) => ({
  ...{ centerId, comparabilityClass: "IL_1B", first, second },
});
const values = (...pgPerMl: readonly number[]): LogInterval[] => pgPerMl.map(detected);

describe("values beyond their limits", () => {
  // One of three below leaves two detected, two of four leave two; neither is more than half. Three of five is.
  it("are told by what keeps the ratio from being estimated: few detected, or more than half below", () => {
    const against = (controls: readonly LogInterval[]) =>
      told({ kind: "STRATA", strata: [stratum(values(9, 10, 11, 12, 13), controls)] });
    expect(against([below(2), ...values(3, 4)])).toEqual(["FEW_DETECTED"]);
    expect(against([below(2), below(2), ...values(3, 4)])).toEqual(["FEW_DETECTED"]);
    expect(against([below(2), below(2), below(2), ...values(3, 4)])).toEqual(["MOSTLY_BELOW_LIMIT"]);
    expect(against([below(2), ...values(3, 4, 5)])).toEqual([]);
  });

  // Below 8 or 3 cannot be ordered in either center, so that van Elteren's test adds up Gehan's scores.
  it("that cannot be ranked within a center are told in van Elteren's test too", () => {
    const differing = [below(8), ...values(1, 3, 4, 5)];
    const units = {
      kind: "STRATA",
      strata: [stratum(values(9, 10, 11), differing), stratum(values(9, 10, 11), differing, 2)],
    } as const;
    expect(compareGroups(units).test).toMatchObject({ name: "VAN_ELTEREN", scores: "GEHAN" });
    expect(told(units)).toContain("LIMITS_DIFFER");
  });
});
