import { describe, expect, it } from "vitest";
import { personFlow } from "./person-flow.ts";

/** A record with the value it has, or the reason why it has none. */
const record = (personId: string, cohortId: number, value: number | "NO_VALUE" | "NEVER_TREATED") => ({
  ...{ personId, cohortId, caseId: cohortId * 10 + Number(personId), value },
});
type Named = ReturnType<typeof record>;
const memberOf = (one: Named) => (typeof one.value === "string" ? one.value : { cohortId: one.cohortId });

describe("a person of several cohorts", () => {
  // Person 1 has a value in both cohorts, person 2 in the second alone, person 3 in none.
  it("is in an analysis by the first record that has what is asked for, and otherwise left out once", () => {
    const { members, leftOut } = personFlow(
      [
        record("1", 1, 5),
        record("2", 1, "NO_VALUE"),
        record("3", 1, "NEVER_TREATED"),
        record("1", 2, 7),
        record("2", 2, 9),
        record("3", 2, "NO_VALUE"),
      ],
      memberOf,
    );
    expect(members).toEqual([{ cohortId: 1 }, { cohortId: 2 }]);
    expect(leftOut).toEqual([
      { reason: "SAME_PERSON", cases: 3 },
      { reason: "NEVER_TREATED", cases: 1 },
    ]);
  });

  it("stands twice where a row is there twice, so that a release read twice is seen", () => {
    const twice = [record("1", 1, 5), record("1", 1, 5), record("1", 2, 7)];
    expect(personFlow(twice, memberOf)).toEqual({
      members: [{ cohortId: 1 }, { cohortId: 1 }],
      leftOut: [{ reason: "SAME_PERSON", cases: 1 }],
    });
  });
});
