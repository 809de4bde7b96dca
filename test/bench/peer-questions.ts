import { TRAJECTORY_WINDOWS } from "@nlrp12/domain";
import { type GroupedRows, type KeyedValue, ofResponseClass } from "./peer-cells.ts";

interface PeerCase {
  readonly caseGroup: string;
  readonly sex: string;
  readonly phaseAnalytes: readonly { readonly phase: string; readonly logUpper: number }[];
  readonly sampleAnalytes: readonly {
    readonly analyte: string;
    readonly phase: string;
    readonly sampleDay: number;
    readonly logUpper: number;
  }[];
  readonly responses: readonly { readonly responseClass: string }[];
  readonly courses: readonly { readonly stopReason: string | null; readonly stopDay: number | null }[];
}

/** Counts and plain means of the cells of one of our questions, as peers are asked for them. */
export interface PeerQuestion {
  /** As among our own. */
  readonly name: string;
  readonly groups: readonly GroupedRows[];
  /** What type-graphql is asked of each case. */
  readonly ofCase: string;
  /** Counts and values its user makes of a case. */
  readonly valuesOf: (one: PeerCase) => readonly KeyedValue[];
}

const spontaneous = (analyte: string): string =>
  `analyte: { equalTo: "${analyte}" }, specimen: { equalTo: "PBMC_SUPERNATANT" }, stimulus: { equalTo: "NONE" }`;
const ofAnalyte = (analyte: string): string =>
  `(analyte: "${analyte}", specimen: "PBMC_SUPERNATANT", stimulus: "NONE")`;

const SEXES = ["FEMALE", "MALE", "UNKNOWN"];
const CLASSES = ["COMPLETE", "PARTIAL", "NONE"];
const WINDOWS = TRAJECTORY_WINDOWS.map(({ fromDay, toDay }, at) => ({ alias: `window${at}`, fromDay, toDay }));
const ANAKINRA = "L04AC03";

export const PEER_QUESTIONS: readonly PeerQuestion[] = [
  {
    name: "cytokineSummary",
    groups: [
      {
        alias: "all",
        rows: "PhaseAnalyte",
        where: spontaneous("IL_1B"),
        by: ["CASE_GROUP", "PHASE"],
        mean: "logUpper",
      },
    ],
    ofCase: `caseGroup phaseAnalytes${ofAnalyte("IL_1B")} { phase logUpper }`,
    valuesOf: ({ caseGroup, phaseAnalytes }) =>
      phaseAnalytes.map(({ phase, logUpper }) => [["all", caseGroup, phase], logUpper]),
  },
  {
    name: "cytokineSummary by sex",
    groups: SEXES.map((sex) => ({
      alias: sex,
      rows: "PhaseAnalyte",
      where: spontaneous("TNF_A"),
      whereCase: `sex: { equalTo: "${sex}" }`,
      by: ["CASE_GROUP", "PHASE"],
      mean: "logUpper",
    })),
    ofCase: `caseGroup sex phaseAnalytes${ofAnalyte("TNF_A")} { phase logUpper }`,
    valuesOf: ({ caseGroup, sex, phaseAnalytes }) =>
      phaseAnalytes.map(({ phase, logUpper }) => [[sex, caseGroup, phase], logUpper]),
  },
  {
    name: "cytokineComparison",
    groups: ['phase: { equalTo: "BEFORE" }', 'caseGroup: { equalTo: "HEALTHY_CONTROL" }'].map((group, at) => ({
      alias: at === 0 ? "a" : "b",
      rows: "PhaseAnalyte",
      where: `${spontaneous("IL_1B")}, ${group}`,
      by: [],
      mean: "logUpper",
    })),
    ofCase: `caseGroup phaseAnalytes${ofAnalyte("IL_1B")} { phase logUpper }`,
    valuesOf: ({ caseGroup, phaseAnalytes }) =>
      phaseAnalytes.flatMap(({ phase, logUpper }) => {
        if (phase === "BEFORE") return [[["a"], logUpper]];
        return caseGroup === "HEALTHY_CONTROL" ? [[["b"], logUpper]] : [];
      }),
  },
  {
    name: "cytokineTrajectory",
    groups: WINDOWS.map(({ alias, fromDay, toDay }) => ({
      alias,
      rows: "SampleAnalyte",
      where: `${spontaneous("IL_1B")}, caseGroup: { equalTo: "PATIENT" },
        sampleDay: { greaterThanOrEqualTo: ${fromDay}, lessThanOrEqualTo: ${toDay} }`,
      by: [],
      mean: "logUpper",
    })),
    ofCase: `caseGroup sampleAnalytes${ofAnalyte("IL_1B")} { sampleDay logUpper }`,
    valuesOf: ({ caseGroup, sampleAnalytes }) =>
      sampleAnalytes.flatMap(({ sampleDay, logUpper }) => {
        if (caseGroup !== "PATIENT") return [];
        const within = WINDOWS.filter(({ fromDay, toDay }) => fromDay <= sampleDay && sampleDay <= toDay);
        return within.map(({ alias }): KeyedValue => [[alias], logUpper]);
      }),
  },
  {
    name: "anakinraResponse",
    groups: [
      { alias: "all", rows: "CaseResponse", where: 'definition: { equalTo: "clinician" }', by: ["RESPONSE_CLASS"] },
    ],
    ofCase: 'responses(definition: "clinician") { responseClass }',
    valuesOf: ({ responses }) => responses.map(({ responseClass }) => [["all", responseClass], 0]),
  },
  {
    name: "treatmentSurvival",
    groups: [
      {
        alias: "all",
        rows: "TreatmentCourse",
        where: `agent: { equalTo: "${ANAKINRA}" }`,
        by: ["STOP_REASON"],
        mean: "stopDay",
      },
    ],
    ofCase: `courses(agent: "${ANAKINRA}") { stopReason stopDay }`,
    valuesOf: ({ courses }) => courses.map(({ stopReason, stopDay }) => [["all", stopReason], stopDay ?? 0]),
  },
  {
    name: "responsePrediction",
    groups: CLASSES.map((name) => ({
      alias: name,
      rows: "PhaseAnalyte",
      where: `${spontaneous("IL_1B")}, phase: { equalTo: "BEFORE" }`,
      whereCase: ofResponseClass(name),
      by: [],
      mean: "logUpper",
    })),
    ofCase: `responses(definition: "clinician") { responseClass } phaseAnalytes${ofAnalyte("IL_1B")} { phase logUpper }`,
    valuesOf: ({ responses: [response], phaseAnalytes }) =>
      phaseAnalytes.flatMap(({ phase, logUpper }) =>
        phase === "BEFORE" && response && CLASSES.includes(response.responseClass)
          ? [[[response.responseClass], logUpper]]
          : [],
      ),
  },
  {
    name: "caseCounts by sex",
    groups: [{ alias: "all", rows: "CaseVersion", by: ["SEX"] }],
    ofCase: "sex",
    valuesOf: ({ sex }) => [[["all", sex], 0]],
  },
  {
    name: "cohortCoverage",
    groups: [{ alias: "all", rows: "SampleAnalyte", by: ["CASE_GROUP", "ANALYTE", "PHASE"] }],
    ofCase: "caseGroup sampleAnalytes { analyte phase }",
    valuesOf: ({ caseGroup, sampleAnalytes }) =>
      sampleAnalytes.map(({ analyte, phase }) => [["all", caseGroup, analyte, phase], 0]),
  },
];
