import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedDemonstration, askedDemonstration } from "../../../../../test/kit/asking-demonstration.ts";

let demonstration: AskedDemonstration;
beforeAll(async () => {
  demonstration = await askedDemonstration("planted_traps");
});
afterAll(async () => demonstration?.close());

interface Answers {
  readonly cytokineSummary: {
    readonly exact: {
      readonly gate: {
        readonly pooled: boolean;
        readonly leftOut: readonly {
          readonly reason: string;
          readonly controls: number;
          readonly center: { slug: string };
        }[];
      };
    };
    readonly provenance: {
      readonly notes: readonly { readonly code: string; readonly text: { readonly en: string } }[];
    };
  };
  readonly cytokineComparison: {
    readonly exact: {
      readonly comparisons: readonly {
        readonly effect: { readonly kind: string; readonly reason?: string };
        readonly test: { readonly kind: string; readonly reason?: string };
        readonly gate: { readonly pooled: boolean };
      }[];
    };
    readonly provenance: {
      readonly notes: readonly { readonly code: string; readonly text: { readonly en: string } }[];
    };
  };
}

/** IL-1β before anakinra and in controls, as summary and as comparison, for someone of this center. */
async function asked(center: string, stimulus = "NONE"): Promise<Answers> {
  const { data, messages } = await demonstration.ask<Answers>(
    `investigator@${center}`,
    `query ($stimulus: Stimulus!) {
      cytokineSummary(analyte: IL_1B, stimulus: $stimulus, phases: [BEFORE]) {
        exact { gate { pooled leftOut { reason controls center { slug } } } }
        provenance { notes { code text { en } } }
      }
      cytokineComparison(
        analytes: [IL_1B], stimulus: $stimulus, a: { phase: BEFORE }, b: { filter: { groups: [HEALTHY_CONTROL] } }
        filter: { groups: [PATIENT, HEALTHY_CONTROL] }
      ) {
        exact {
          comparisons {
            gate { pooled }
            effect { kind: __typename ... on RatioNotEstimable { reason } }
            test { kind: __typename ... on NotTested { reason } }
          }
        }
        provenance { notes { code text { en } } }
      }
    }`,
    { stimulus },
  );
  expect(messages).toEqual([]);
  return data;
}

const cohortWith = (
  trap: (truth: NonNullable<AskedDemonstration["generated"]["cohorts"][number]["truth"]>) => boolean,
) => {
  const found = demonstration.generated.cohorts.find(({ truth }) => truth !== null && trap(truth));
  if (!found?.truth) throw new Error("the demonstration plants this trap");
  return { center: found.center, truth: found.truth };
};

describe("a trap that the demonstration plants", () => {
  it("as a platform that reads half: raw levels are not pooled, and both questions warn", async () => {
    expect(cohortWith((truth) => truth.platformReads === 0.5).truth.platformReads).toBe(0.5);
    const { cytokineSummary, cytokineComparison } = await asked("poitiers");
    expect(cytokineSummary.exact.gate.pooled).toBe(false);
    expect(cytokineComparison.exact.comparisons.map(({ gate }) => gate.pooled)).toEqual([false]);
    for (const { provenance } of [cytokineSummary, cytokineComparison]) {
      expect(provenance.notes.map(({ code }) => code)).toContain("SEVERAL_COMPARABILITY_CLASSES");
    }
  });

  it("as a batch that holds patients almost alone: both questions name it", async () => {
    const { center, truth } = cohortWith(({ confoundedBatch }) => confoundedBatch !== null);
    const { cytokineSummary, cytokineComparison } = await asked(center);
    for (const { provenance } of [cytokineSummary, cytokineComparison]) {
      const warned = provenance.notes.filter(({ code }) => code === "BATCH_CONFOUNDED");
      expect(warned.map(({ text }) => text.en).join()).toContain(`batch ${truth.confoundedBatch} `);
    }
  });

  it("as a center with fewer than three controls for one stimulus: it is left out, with the number it has", async () => {
    const { center, truth } = cohortWith(({ classWithoutControls }) => classWithoutControls !== null);
    const { cytokineSummary } = await asked(center, truth.classWithoutControls?.stimulus);
    expect(cytokineSummary.exact.gate.leftOut.filter((left) => left.center.slug === center)).toEqual([
      { reason: "NO_SAME_CENTER_CONTROLS", controls: truth.classWithoutControls?.controls, center: { slug: center } },
    ]);
  });
});

describe("culture runs that patients share with controls", () => {
  it("are what a group is compared within, and the answer says so", async () => {
    const { center } = cohortWith(({ pairedCultureRuns }) => pairedCultureRuns);
    const { cytokineSummary } = await asked(center);
    const told = cytokineSummary.provenance.notes.filter(({ code }) => code.includes("CULTURE_RUNS"));
    expect(told.map(({ code }) => code)).toEqual(["COMPARED_WITHIN_CULTURE_RUNS"]);
  });
});

describe("competing definitions of response", () => {
  it("are warned of in every question that rests on one, with how many move", async () => {
    const notes = "provenance { notes { code text { en } } }";
    const { data, messages } = await demonstration.ask<{
      readonly [question: string]: {
        readonly exact: {
          readonly cells: readonly { moved: readonly { from: string; to: string; cases: number }[] }[];
        };
        readonly provenance: Answers["cytokineSummary"]["provenance"];
      };
    }>(
      "investigator@poitiers",
      `{
        response: anakinraResponse(compareWith: "clinician") { exact { cells { moved { from to cases } } } ${notes} }
        alone: anakinraResponse { ${notes} }
        responses: treatmentSurvival(event: FIRST_RESPONSE) { ${notes} }
        prediction: responsePrediction(analyte: IL_1B) { ${notes} }
        byResponse: cytokineSummary(analyte: IL_1B, by: [RESPONSE_CLASS]) { ${notes} }
        comparison: cytokineComparison(
          analytes: [IL_1B], a: { phase: BEFORE, responses: [COMPLETE] }, b: { phase: BEFORE, responses: [NONE] }
        ) { ${notes} }
        stops: treatmentSurvival(event: DISCONTINUATION) { ${notes} }
        phases: cytokineSummary(analyte: IL_1B) { ${notes} }
      }`,
    );
    expect(messages).toEqual([]);
    const moves = data.response?.exact.cells.flatMap(({ moved }) => moved).filter(({ from, to }) => from !== to) ?? [];
    const moved = moves.reduce((sum, { cases }) => sum + cases, 0);
    expect(moved).toBeGreaterThan(0);
    for (const [question, { provenance }] of Object.entries(data)) {
      const warned = provenance.notes.filter(({ code }) => code === "COMPETING_DEFINITIONS");
      const rests = question !== "stops" && question !== "phases";
      expect(
        warned.map(({ text }) => text.en.includes(`, ${moved} of `)),
        question,
      ).toEqual(rests ? [true] : []);
    }
  });
});

interface Sensitivity {
  readonly cytokineSummary: {
    readonly exact: {
      readonly cells: readonly { readonly phase: string | null; readonly vsControls: object | null }[];
      readonly sensitivity: {
        readonly ratios: readonly {
          readonly phase: string | null;
          readonly denominator: string;
          readonly ways: readonly {
            readonly code: string;
            readonly n: number;
            readonly changed: number;
            readonly notMade: { readonly reason: string } | null;
            readonly ratio: {
              readonly kind: string;
              readonly reason?: string;
              readonly nNumerator?: number;
              readonly nDenominator?: number;
            } | null;
          }[];
        }[];
        readonly without: readonly { readonly code: string; readonly notMade: { readonly reason: string } }[];
      };
    };
  };
}

describe("the standard sensitivity set of the demonstration", () => {
  const RATIO =
    "{ kind: __typename ... on Ratio { value lower upper nNumerator nDenominator } ... on RatioNotEstimable { reason } }";
  const sensitivity = async (account: string, cohorts: string) => {
    const { data, messages, statements } = await demonstration.ask<Sensitivity>(
      account,
      `{ cytokineSummary(analyte: IL_1B, phases: [BEFORE, ON_LATE]${cohorts}) { exact {
        cells { phase vsControls ${RATIO} }
        sensitivity {
          ratios { phase denominator ways { code n changed notMade { reason } ratio ${RATIO} } }
          without { code notMade { reason } }
        }
      } } }`,
    );
    expect(messages).toEqual([]);
    return { exact: data.cytokineSummary.exact, statements };
  };

  /** How one ratio of a phase is made. */
  const waysOf = (
    { sensitivity: { ratios } }: Sensitivity["cytokineSummary"]["exact"],
    asked: "BEFORE" | "ON_LATE",
    over: "vsControls" | "vsBaseline",
  ) => ratios.find(({ phase, denominator }) => phase === asked && denominator === over)?.ways ?? [];

  it("stands beside the answer it varies, with a reason where something is not open to the reader", async () => {
    const { exact, statements } = await sensitivity("investigator@poitiers", "");
    expect(statements.filter((name) => name === "sampleFacts")).toHaveLength(1);
    const before = waysOf(exact, "BEFORE", "vsControls");
    const answered = exact.cells.find(({ phase }) => phase === "BEFORE");
    expect(before[0]).toMatchObject({ code: "AS_ANSWERED", changed: 0, ratio: answered?.vsControls });
    // Kindreds of AP-HP are not granted to Poitiers; its assessments are.
    expect(before.map(({ code, notMade, ratio }) => [code, notMade?.reason ?? ratio?.reason ?? ratio?.kind])).toEqual([
      ["AS_ANSWERED", "Ratio"],
      ["HALF_LIMIT", "Ratio"],
      ["ONE_PER_KINDRED", "KINDREDS_NOT_READABLE"],
      ["WITHOUT_CENTER", "TWO_CENTERS_SHOWN_APART"],
      ["WITHOUT_CENTER", "TWO_CENTERS_SHOWN_APART"],
      ["WITHOUT_CENTER", "TWO_CENTERS_SHOWN_APART"],
      ["WITHIN_CULTURE_RUNS", "Ratio"],
      ["WITHOUT_STEROIDS", "Ratio"],
      ["FLARE_ONLY", "Ratio"],
    ]);
    expect(exact.sensitivity.without).toEqual([{ code: "EACH_PERSON", notMade: { reason: "ANSWER_ITSELF" } }]);
    const within = before.find(({ code }) => code === "WITHIN_CULTURE_RUNS");
    expect(within?.ratio?.nDenominator).toBe(within?.ratio?.nNumerator);
    expect(within?.n).toBeGreaterThanOrEqual(within?.ratio?.nNumerator ?? Number.NaN);
    expect(within?.changed).toBeGreaterThan(0);
  });

  it("leaves samples under steroids out, and counts one member of each family, where both may be read", async () => {
    const { exact } = await sensitivity("investigator@inserm", "");
    const before = waysOf(exact, "BEFORE", "vsControls");
    const n = (code: string) => before.find((way) => way.code === code)?.n ?? 0;
    expect(n("WITHOUT_STEROIDS")).toBeGreaterThan(0);
    expect(n("WITHOUT_STEROIDS")).toBeLessThan(n("AS_ANSWERED"));
    expect(n("ONE_PER_KINDRED")).toBeLessThan(n("EACH_PERSON"));
    expect(n("EACH_PERSON")).toBe(n("AS_ANSWERED"));
    const onDrug = waysOf(exact, "ON_LATE", "vsBaseline");
    expect(onDrug.some(({ code, n: pairs }) => code === "SAME_STATE" && pairs > 0)).toBe(true);
  });
});
