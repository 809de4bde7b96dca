import { describe, expect, it } from "vitest";
import { pageState } from "./page-state.ts";

const IL_1B = { analyte: "IL_1B", stimulus: "NONE", specimen: "PBMC_SUPERNATANT" };
const BY_CENTER = { by: ["CENTER", "ANALYTE", "PHASE"] };

describe("the page that asks just this question", () => {
  it.each([
    ["says all phases, where the page would ask the main ones", "cytokineSummary", IL_1B, { ...IL_1B, phases: "all" }],
    [
      "says nothing of the main phases, in whatever order they came",
      "cytokineSummary",
      { ...IL_1B, phases: ["AFTER", "BEFORE", "ON_EARLY", "ON_LATE"] },
      IL_1B,
    ],
    [
      "names other phases, and features of the cases",
      "cytokineSummary",
      { ...IL_1B, phases: ["AFTER", "BEFORE"], hpoIds: ["HP:0001954"] },
      { ...IL_1B, phases: ["AFTER", "BEFORE"], hpoIds: ["HP:0001954"] },
    ],
    ["names one stimulus of coverage", "cohortCoverage", { ...BY_CENTER, stimuli: ["LPS"] }, { stimulus: "LPS" }],
    [
      "draws coverage by cohort",
      "cohortCoverage",
      { by: ["COHORT", "ANALYTE", "PHASE"], analytes: ["IL_1B", "IL_6"] },
      { panels: "cohort", analytes: ["IL_1B", "IL_6"] },
    ],
  ])("%s", (_, question, asked, state) => {
    expect(pageState(question, asked)).toEqual(state);
  });

  it.each([
    ["features of the cases of a response", "anakinraResponse", { definition: "clinician", hpoIds: ["HP:0001954"] }],
    ["two stimuli of coverage at once", "cohortCoverage", { ...BY_CENTER, stimuli: ["LPS", "NONE"] }],
    ["coverage by center alone", "cohortCoverage", { by: ["CENTER"] }],
    ["trajectories by the clinician's classes", "cytokineTrajectory", { ...IL_1B, definition: "clinician" }],
    ["cytokines in another order than the page's", "cytokineComparison", { analytes: ["TNF_A", "IL_1B"], groups: [] }],
    ["a group that restricts nothing", "cytokineComparison", { analytes: ["IL_1B"], groups: ["BEFORE", ""] }],
    ["counts of cases", "caseCounts", { by: ["SEX"] }],
  ])("is none for %s", (_, question, asked) => {
    expect(pageState(question, asked)).toBe(null);
  });
});
