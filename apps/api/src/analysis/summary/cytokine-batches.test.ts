import type { CaseGroup } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { type Batched, confoundings } from "./cytokine-batches.ts";

type OfGroup = Batched & { readonly group: CaseGroup };

/** So many persons of a group in a batch of center 1, each with `samples` values. */
function persons(count: number, group: CaseGroup, batch: string | null, samples = 1): OfGroup[] {
  return Array.from({ length: count }, (_, index) => ({
    centerId: 1,
    ...{ batch, group },
    personId: `${batch} ${group} ${index}`,
  })).flatMap((value) => Array.from({ length: samples }, () => value));
}

/** Patients against controls, of all these values. */
const found = (values: readonly OfGroup[]) =>
  confoundings(
    values.filter(({ group }) => group === "PATIENT"),
    values.filter(({ group }) => group === "HEALTHY_CONTROL"),
  );

const patients = (count: number, batch: string | null) => persons(count, "PATIENT", batch, 4);
const controls = (count: number, batch: string | null) => persons(count, "HEALTHY_CONTROL", batch);

describe("a batch confounded with group", () => {
  // B4 holds 1 control among 12 persons, 8 %; the others 23 among 60, 38 %; a third of that is 13 %.
  it("is the one that holds patients almost alone, counted by persons and not by their samples", () => {
    const mixed = ["B1", "B2", "B3"].flatMap((batch) => patients(12, batch).concat(controls(8, batch)));
    const values = [...mixed.slice(0, -1), ...patients(11, "B4"), ...controls(1, "B4")];
    expect(found(values)).toEqual([{ centerId: 1, batch: "B4" }]);
  });

  // 2 of 12 is 17 %, above a third of the others' 40 %: what chance leaves in a batch of twelve.
  it("is none where every batch holds its part of the controls", () => {
    const values = [...patients(12, "B1"), ...controls(8, "B1"), ...patients(10, "B2"), ...controls(2, "B2")];
    expect(found(values)).toEqual([]);
  });

  it("is every batch of a center none of which holds both, from three persons in each group", () => {
    const all = [{ centerId: 1, batch: null }];
    expect(found([...patients(9, "B1"), ...patients(9, "B2"), ...controls(12, "B3")])).toEqual(all);
    expect(found([...patients(7, "B1"), ...controls(7, "B2")])).toEqual(all);
    expect(found([...patients(5, "B1"), ...controls(20, "B2")])).toEqual(all);
    expect(found([...patients(3, "B1"), ...controls(3, "B2")])).toEqual(all);
    expect(found([...patients(2, "B1"), ...controls(20, "B2")])).toEqual([]);
    expect(found([...patients(20, "B1"), ...controls(2, "B2")])).toEqual([{ centerId: 1, batch: "B1" }]);
  });

  it("is not told of seven persons where another batch holds both groups", () => {
    expect(found([...patients(7, "B1"), ...patients(3, "B2"), ...controls(9, "B2")])).toEqual([]);
  });

  it("is none in a center without controls, and of values without a batch", () => {
    expect(found([...patients(20, "B1"), ...patients(20, "B2")])).toEqual([]);
    expect(found([...patients(20, null), ...controls(9, "B2")])).toEqual([]);
  });
});
