import {
  type ChartProps,
  type FigureTable,
  lightTheme,
  ResponseBars,
  responseTable,
  StripBox,
  SurvivalCurve,
  stripBoxPointTable,
  stripBoxTable,
  survivalCurveTable,
  Trajectory,
  tableToCsv,
  trajectoryPointTable,
  trajectoryTable,
} from "@nlrp12/figures";
import { figureToSvg } from "@nlrp12/figures/export";
import { Kind, parse, print, visit } from "graphql";
import { cloneElement, createElement, type ReactElement } from "react";
import { distributionData } from "../../apps/portal/src/analysis/distribution/distribution-data.ts";
import { responseBarsWords, stripBoxWords } from "../../apps/portal/src/analysis/frame/figure-words.ts";
import { responseData } from "../../apps/portal/src/analysis/response/response-data.ts";
import { survivalData, survivalWords } from "../../apps/portal/src/analysis/survival/survival-data.ts";
import { trajectoryData, trajectoryWords } from "../../apps/portal/src/analysis/trajectories/trajectory-data.ts";
import type {
  DistributionQuery,
  ResponseQuery,
  SurvivalQuery,
  TrajectoriesQuery,
} from "../../apps/portal/src/generated/operations.ts";
import type { Wording } from "../../apps/portal/src/language/use-language.ts";
import { pageDocuments } from "../bench/page-documents.ts";
import type { AttackedPortal } from "./attacked-portal.ts";

/** A page's answer as it came over the wire, and every file that can be made of its figure. */
export interface DrawnAnswer {
  readonly name: string;
  /** How many values of the answer are withheld. */
  readonly withheld: number;
  /** The SVG file, the drawings a PNG is made from, and both dialects of every table. */
  readonly files: (wording: Wording) => readonly string[];
  /** The same files of the same answer, had every withheld value come with numbers. */
  readonly filesOfPlanted: (wording: Wording) => readonly string[];
}

const by: "AGE_BAND"[] = ["AGE_BAND"];
const CYTOKINE = { analyte: "IL_1B", stimulus: "NONE", specimen: "PBMC_SUPERNATANT" } as const;
const paper = ({ language }: Wording) => ({ theme: lightTheme, locale: language });
/** Px of the SVG file, and of the drawing that a PNG of one column is made from. */
const WIDTHS: readonly number[] = [900, 440];
const EDITION = { captionLines: ["caption"], citation: "citation", release: "release" };

/** Answers of the four pages that draw the block, each split by what leaves small groups, as one member sees them. */
export async function drawnAnswers({ caller }: AttackedPortal, who: string): Promise<readonly DrawnAnswer[]> {
  const documents = await pageDocuments(["Distribution", "Response", "Survival", "Trajectories"]);
  const ask = <Query>(name: string, variables: Readonly<Record<string, unknown>>): Promise<Query> =>
    caller.ask<Query>(who, withTypeNames(documents.get(name) ?? ""), variables);
  const [levels, response, stops, windows] = await Promise.all([
    ask<DistributionQuery>("Distribution", { ...CYTOKINE, by }),
    ask<ResponseQuery>("Response", { definition: "clinician", by }),
    // Stops have more reasons than relapses, so that some are of fewer than five whoever is drawn into the sets.
    ask<SurvivalQuery>("Survival", { event: "DISCONTINUATION", definition: "clinician", by: ["SEX"] }),
    ask<TrajectoriesQuery>("Trajectories", { ...CYTOKINE, by, anchor: "FIRST_DOSE", sameCasesOnly: false }),
  ]);
  return [
    ...(["level", "foldChange"] as const).map((measure) =>
      drawnOf(measure, levels, (answer, wording) => {
        const question = { ...CYTOKINE, by, measure, scale: "log", definition: "clinician", view: "figure" } as const;
        const data = distributionData(answer.cytokineSummary, question, wording);
        const words = stripBoxWords(wording, measure);
        return [
          createElement(StripBox, { data, words, ...paper(wording) }),
          stripBoxTable(data, words.table),
          stripBoxPointTable(data, words.table),
        ];
      }),
    ),
    drawnOf("response", response, (answer, wording) => {
      const [data, words] = [responseData(answer.anakinraResponse, wording), responseBarsWords(wording)];
      return [createElement(ResponseBars, { data, words, ...paper(wording) }), responseTable(data, words.table)];
    }),
    ...(["free", "causes"] as const).map((curve) =>
      drawnOf(curve, stops, (answer, wording) => {
        const data = survivalData(answer.treatmentSurvival, { curve, event: "DISCONTINUATION" }, wording);
        const words = survivalWords(wording);
        return [
          createElement(SurvivalCurve, { data, words, ...paper(wording) }),
          survivalCurveTable(data, words.table),
        ];
      }),
    ),
    drawnOf("windows", windows, (answer, wording) => {
      const question = { ...CYTOKINE, by, anchor: "FIRST_DOSE", days: "windows", view: "figure" } as const;
      const [data, words] = [trajectoryData(answer.cytokineTrajectory, question, wording), trajectoryWords(wording)];
      const tables = [trajectoryTable(data, words.table), trajectoryPointTable(data, words.table)];
      return [createElement(Trajectory, { data, words, ...paper(wording) }), ...tables];
    }),
  ];
}

/** The document with the name of each object's type asked for, as the client of the pages does by itself. */
function withTypeNames(document: string): string {
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } } as const;
  const asked = visit(parse(document), {
    SelectionSet: (set, _key, parent) =>
      parent && "kind" in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...set, selections: [typeName, ...set.selections] },
  });
  return print(asked);
}

type Drawn = readonly [chart: ReactElement<ChartProps>, ...tables: FigureTable[]];

function drawnOf<Answer extends object>(
  name: string,
  answer: Answer,
  draw: (answer: Answer, wording: Wording) => Drawn,
): DrawnAnswer {
  const files = (of: Answer, wording: Wording): readonly string[] => {
    const [chart, ...tables] = draw(of, wording);
    const csv = tables.flatMap((table) => (["en", "fr"] as const).map((dialect) => tableToCsv(table, { dialect })));
    const svg = WIDTHS.map((width) => figureToSvg(cloneElement(chart, { width }), EDITION));
    return [...svg, ...csv];
  };
  return {
    name,
    withheld: JSON.stringify(answer).split('"__typename":"Withheld"').length - 1,
    files: (wording) => files(answer, wording),
    filesOfPlanted: (wording) => files(planted(answer), wording),
  };
}

/** Numbers that no answer holds, under every name a figure could look for. */
const NAMES = ["value", "lower", "upper", "about", "atLeast", "atMost", "count", "n", "persons", "share", "cases"];

/** The answer with a number under every name in each of its withheld values. */
function planted<Answer>(answer: Answer): Answer {
  const numbers = Object.fromEntries(NAMES.map((name, at) => [name, 777_000 + at]));
  return JSON.parse(
    JSON.stringify(answer, (_, value) => (value?.__typename === "Withheld" ? { ...value, ...numbers } : value)),
  );
}
