import { type Analyte, DEFAULT_PHASE_PARAMETERS, type Specimen, type Stimulus } from "@nlrp12/domain";
import { scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { protectedTrajectory } from "../block/protected-trajectory.ts";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { compareCategories } from "../frame/compare-categories.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { lastOpening } from "../opening/opening.sql.ts";
import { askedDefinition } from "../response/response-definition.ts";
import type { CytokineTrajectoryAnswer } from "./cytokine-trajectory.type.ts";
import { presentTrack } from "./present-trajectory.ts";
import { trajectoryAssessments, trajectoryCases, trajectoryCourses, trajectoryValues } from "./trajectory.sql.ts";
import type { TrajectoryAnchor } from "./trajectory-anchor.ts";
import { flowOfCases } from "./trajectory-case.ts";
import { type TrajectoryDimension, trajectoryDimensionNeeds } from "./trajectory-dimension.ts";
import { trajectoryNotes } from "./trajectory-notes.ts";
import { tracksOf } from "./trajectory-tracks.ts";
import { type AskedWindow, trajectoryWindows, windowText } from "./trajectory-window.ts";

/** A question of trajectories as the arguments of the API say it. */
export interface TrajectoryQuestion {
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly anchor: TrajectoryAnchor;
  readonly windows: readonly AskedWindow[] | null;
  readonly tolerance: number;
  readonly by: readonly TrajectoryDimension[];
  readonly filter: CaseFilter | null;
  readonly sameCasesOnly: boolean;
  readonly definition: string;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** How a cytokine goes along time, case by case and window by window: scope, select, disclose, present. */
export async function cytokineTrajectory(
  context: PortalContext,
  question: TrajectoryQuestion,
): Promise<CytokineTrajectoryAnswer> {
  const { analyte, stimulus, specimen, anchor } = question;
  const by = [...new Set(question.by)];
  const filter = checkCaseFilter(question.filter);
  const definition = askedDefinition("definition", question.definition);
  const windows = trajectoryWindows(anchor, question.windows, question.tolerance);

  // scope: values and their phases, and the courses and follow-up that say what was due
  const needs = ["CYTOKINE" as const, "CLINICAL" as const, ...filterNeeds(filter), ...trajectoryDimensionNeeds(by)];
  const scope = await scopeOf(context, { ...question, needs });

  // select: the rows of the exact cohorts, under the viewer's row policies
  const selection = { scope, filter, analyte, stimulus, specimen, by, definition };
  const rows = {
    cases: await trajectoryCases(context.db, selection),
    values: await trajectoryValues(context.db, selection),
    courses: await trajectoryCourses(context.db, selection),
    assessments: anchor === "FLARE_ONSET" ? await trajectoryAssessments(context.db, selection) : [],
  };

  // disclose: stored answers of the block, the same for everyone
  const protectedSide = await protectedTrajectory(context, { scope, filter, by, analyte, stimulus, specimen, anchor });
  const opening = await lastOpening(context.db);

  // present: lines and windows of the exact rows, the protected side and the frame
  const { included, leftOut } = flowOfCases(rows, { anchor, windows, sameCasesOnly: question.sameCasesOnly });
  const { kindredsReadable } = scope;
  const meanOf = kindredsReadable ? "KINDRED" : "PERSON";
  const tracks = tracksOf(included, windows, meanOf).sort((a, b) => compareCategories(by, a.categories, b.categories));
  const block = opening?.plan.block?.cohortIds ?? [];
  const [exact, shown] = await Promise.all([
    exactPartOf(context, scope),
    Promise.all(tracks.map((track) => presentTrack(context, track, { by, kindredsReadable }))),
  ]);
  return {
    exact: {
      ...exact,
      tracks: shown,
      considered: rows.cases.length,
      included: included.length,
      leftOut: [...leftOut],
    },
    protected: protectedSide,
    existsOnly: existsOnlyOf(scope, block),
    provenance: provenanceOf({
      question: "cytokineTrajectory",
      parameters: {
        ...{ analyte, stimulus, specimen, anchor, windows: windows.map(windowText), by, ...filter },
        definition: by.includes("RESPONSE_CLASS") ? definition.code : null,
        sameCases: question.sameCasesOnly ? "only" : null,
        cohorts: question.cohorts,
      },
      asOf: question.asOf,
      page: "/explore/trajectories",
      scope,
      opening,
      definitions: [
        `regimens split by more than ${DEFAULT_PHASE_PARAMETERS.regimenGapDays} days`,
        ...(by.includes("RESPONSE_CLASS") ? [`${definition.code}@${definition.version}`] : []),
      ],
      restsOn: by.includes("RESPONSE_CLASS") ? { filter, definition } : null,
      get notes() {
        return trajectoryNotes({ analyte, anchor, included, tracks, kindredsReadable });
      },
    }),
  };
}
