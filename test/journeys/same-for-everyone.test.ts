import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_ACCOUNTS } from "../../apps/api/src/demonstration/people.ts";
import { type JourneyPortal, journeyPortal } from "./journey-portal.ts";

let portal: JourneyPortal;
beforeAll(async () => {
  portal = await journeyPortal("everyone");
});
afterAll(() => portal?.stop());

const keys = (inCenter: boolean) =>
  DEMONSTRATION_ACCOUNTS.filter(({ center }) => (center !== null) === inCenter).map(({ key }) => key);

const value = `{ __typename ... on ProtectedNumber { value lower upper unit estimator }
  ... on ProtectedUnknown { because atLeast atMost } ... on Withheld { reason bound opening policy } }`;
const count = "{ __typename ... on RoundedCount { about } ... on Withheld { reason bound opening policy } }";
const PROTECTED = `query ($analyte: Analyte!, $by: [CytokineDimension!]) { cytokineSummary(analyte: $analyte, by: $by) { protected {
  withheld { reason } cohorts { slug } opening policy includesOwn
  cells { keys { dimension category } caseGroup phase count ${count} vsControls ${value} vsBaseline ${value}
    levels { comparabilityClass count ${count} shareBelow ${value} median ${value} q1 ${value} q3 ${value}
      geometricMean ${value} } }
} } }`;

interface ProtectedAnswer {
  readonly data: {
    readonly cytokineSummary: {
      readonly protected: {
        readonly withheld: { readonly reason: string } | null;
        readonly cohorts: readonly unknown[];
        readonly cells: readonly unknown[];
      };
    };
  };
}

describe("the protected figure of the consortium", () => {
  it.each([
    ["IL_1B", []],
    ["TNF_A", ["SEX"]],
    ["IL_6", ["AGE_BAND"]],
    ["IL_1B", ["CENTER"]],
  ])("is byte for byte the same for every member of a center: %s by %j", async (analyte, by) => {
    const members = keys(true);
    expect(members).toHaveLength(12);
    const texts = new Set<string>();
    for (const who of members) {
      const { status, text } = await portal.caller.raw(who, PROTECTED, { analyte, by });
      expect(status).toBe(200);
      texts.add(text);
    }
    const [one, ...others] = texts;
    expect(others).toEqual([]);
    const { data }: ProtectedAnswer = JSON.parse(one ?? "");
    const { withheld, cells } = data.cytokineSummary.protected;
    // Centers are not on the menu of the protected figure; the other three questions are answered.
    if (by.includes("CENTER")) expect(withheld).toEqual({ reason: "NOT_ON_MENU" });
    else expect(cells.length).toBeGreaterThan(4);
  });

  it.each(keys(false))("is at a level too low for the %s, who sees neither a number nor its cohorts", async (who) => {
    const { text } = await portal.caller.raw(who, PROTECTED, { analyte: "IL_1B" });
    const { data }: ProtectedAnswer = JSON.parse(text);
    expect(data.cytokineSummary.protected).toMatchObject({
      withheld: { reason: "LEVEL_TOO_LOW" },
      cohorts: [],
      cells: [],
    });
  });
});
