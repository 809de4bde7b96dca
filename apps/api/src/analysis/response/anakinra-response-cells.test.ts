import type { ResponseClass } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import type { TreatedCase } from "./anakinra-response.sql.ts";
import { responseCells } from "./anakinra-response-cells.ts";
import { responseNotes } from "./anakinra-response-notes.ts";

let caseId = 0;

function treated(responseClass: ResponseClass, parts: Partial<TreatedCase> = {}): TreatedCase {
  caseId += 1;
  return {
    ...{ centerId: 1, cohortId: 1, caseId, personId: `person ${caseId}` },
    ...{ kindredId: null, indexMember: null, responseClass, missing: null, comparedClass: null, categories: [] },
    ...parts,
  };
}

const only = (cases: readonly TreatedCase[]) => {
  const [cell, ...more] = responseCells(cases, { by: [], genotypeCohorts: [1] });
  if (!cell || more.length > 0) throw new Error("one cell was expected");
  return cell;
};

describe("a cell of response classes", () => {
  // Wilson for 3 of 4, z = 1.959964, z² = 3.841459: centre (0.75 + 3.841459/8)/(1 + 3.841459/4) = 1.230182/1.960365
  // = 0.627527; half 1.959964·√(0.1875/4 + 3.841459/64)/1.960365 = 1.959964·√0.106898/1.960365 = 0.326886.
  it("gives the rate of complete and partial responses among those with a class, with Wilson's interval", () => {
    const cell = only([
      treated("COMPLETE"),
      treated("COMPLETE"),
      treated("PARTIAL"),
      treated("NONE"),
      treated("UNKNOWN", { missing: "BASELINE_CRP" }),
      treated("NOT_EVALUABLE"),
    ]);
    expect(cell).toMatchObject({ n: 6, kindreds: 6, evaluable: 4, responders: 3 });
    expect(cell.responseRate).toMatchObject({ value: 0.75, estimator: "WILSON" });
    expect(cell.responseRate?.lower).toBeCloseTo(0.300641, 5);
    expect(cell.responseRate?.upper).toBeCloseTo(0.954413, 5);
    expect(cell.classes.map(({ responseClass, cases }) => [responseClass, cases])).toEqual([
      ["COMPLETE", 2],
      ["PARTIAL", 1],
      ["NONE", 1],
      ["UNKNOWN", 1],
      ["NOT_EVALUABLE", 1],
    ]);
    // 2 of all 6 persons.
    expect(cell.classes[0]?.share?.value).toBeCloseTo(1 / 3, 12);
  });

  // Kindred K: index member NONE, two sisters COMPLETE. Per kindred 1 of 2 respond (the single case), per person 3 of 4.
  it("counts one index member per kindred in the rate, and every person beside it", () => {
    const cell = only([
      treated("COMPLETE", { kindredId: "K", indexMember: false }),
      treated("NONE", { kindredId: "K", indexMember: true }),
      treated("COMPLETE", { kindredId: "K", indexMember: false }),
      treated("PARTIAL"),
    ]);
    expect(cell).toMatchObject({ n: 4, kindreds: 2, evaluable: 4, responders: 3 });
    expect(cell).toMatchObject({ evaluableKindreds: 2, respondingKindreds: 1 });
    expect(cell.responseRate?.value).toBe(0.5);
    expect(cell.responseRateByPerson?.value).toBe(0.75);
  });

  it("lets the first member with a class stand for a kindred whose index member has none", () => {
    const cell = only([
      treated("UNKNOWN", { kindredId: "K", indexMember: true, missing: "DAY_15_CRP" }),
      treated("PARTIAL", { kindredId: "K", indexMember: false }),
      treated("NONE", { kindredId: "K", indexMember: null }),
    ]);
    expect(cell).toMatchObject({ kindreds: 1, evaluableKindreds: 1, respondingKindreds: 1 });
  });

  it("has no rate where nobody has a class", () => {
    const cell = only([treated("UNKNOWN", { missing: "BASELINE_PGA" }), treated("NOT_EVALUABLE")]);
    expect(cell).toMatchObject({ evaluable: 0, responders: 0, responseRate: null, responseRateByPerson: null });
  });

  it("names the missing inputs, commonest first", () => {
    const cell = only([
      treated("UNKNOWN", { missing: "BASELINE_CRP" }),
      treated("UNKNOWN", { missing: "DAY_15_PGA" }),
      treated("UNKNOWN", { missing: "DAY_15_PGA" }),
    ]);
    expect(cell.unknown).toEqual([
      { input: "DAY_15_PGA", cases: 2 },
      { input: "BASELINE_CRP", cases: 1 },
    ]);
  });

  it("counts who changes class under another definition, and leaves out who keeps it", () => {
    const cell = only([
      treated("COMPLETE", { comparedClass: "PARTIAL" }),
      treated("COMPLETE", { comparedClass: "PARTIAL" }),
      treated("COMPLETE", { comparedClass: "COMPLETE" }),
      treated("UNKNOWN", { comparedClass: "NONE" }),
    ]);
    expect(cell.moved).toEqual([
      { from: "COMPLETE", to: "PARTIAL", cases: 2 },
      { from: "UNKNOWN", to: "NONE", cases: 1 },
    ]);
  });
});

describe("cells of response classes", () => {
  it("follow the order of each dimension: bands by age, then sex by the vocabulary", () => {
    const cells = responseCells(
      [
        treated("NONE", { categories: ["12-17", "MALE"] }),
        treated("NONE", { categories: ["6-11", "MALE"] }),
        treated("NONE", { categories: ["UNKNOWN", "FEMALE"] }),
        treated("NONE", { categories: ["6-11", "FEMALE"] }),
      ],
      { by: ["AGE_BAND", "SEX"], genotypeCohorts: [1] },
    );
    expect(cells.map((cell) => cell.categories.join(" "))).toEqual([
      "6-11 FEMALE",
      "6-11 MALE",
      "12-17 MALE",
      "UNKNOWN FEMALE",
    ]);
  });

  it("are none where nobody was treated", () => {
    expect(responseCells([], { by: ["SEX"], genotypeCohorts: [] })).toEqual([]);
    expect(responseNotes([])).toEqual([]);
  });
});

describe("notes on response rates", () => {
  it("say that families count once, that some may not be readable, and who is in no rate", () => {
    const members = [
      treated("COMPLETE", { kindredId: "K" }),
      treated("COMPLETE", { kindredId: "K" }),
      treated("NOT_EVALUABLE", { cohortId: 2 }),
    ];
    const notes = (...genotypeCohorts: readonly number[]) =>
      responseNotes(responseCells(members, { by: [], genotypeCohorts }));
    expect(notes(1).map((note) => note.code)).toEqual([
      "KINDREDS_NOT_READABLE",
      "ONE_MEMBER_PER_KINDRED",
      "NOT_ALL_EVALUABLE",
    ]);
    expect(notes(1, 2).map((note) => note.code)).toEqual(["ONE_MEMBER_PER_KINDRED", "NOT_ALL_EVALUABLE"]);
    expect(notes(1, 2)[0]?.text.en).toContain("1 of 2 evaluable persons");
  });

  it("are needless where every treated person has a class and a family of its own", () => {
    expect(responseNotes(responseCells([treated("NONE")], { by: [], genotypeCohorts: [1] }))).toEqual([]);
  });
});
