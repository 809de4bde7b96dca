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
