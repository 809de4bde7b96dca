import { scopeOf } from "#access";
import { caseInScope } from "#cases";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { keyOf, nodeId } from "#node-id";
import { withheldBecause } from "../../schema-parts/count-value.type.ts";
import { cohortsReadable } from "../frame/also-read.ts";
import { provenanceOf } from "../frame/answer-frame.ts";
import { PHASE_RULE } from "../frame/phase-rule.ts";
import { presentLevel } from "../frame/present-level.ts";
import { type CaseTimelineAnswer, type TimelinePoint, TimelineSeriesList } from "./case-timeline.type.ts";
import { type TimelineValue, timelineValues } from "./timeline.sql.ts";
import { phaseSpans } from "./timeline-phases.ts";

/** Which case, as the arguments of the API say it. */
export interface TimelineQuestion {
  readonly case: string;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** One readable case along time; a case whose clinical rows the viewer may not read does not exist. */
export async function caseTimeline(context: PortalContext, question: TimelineQuestion): Promise<CaseTimelineAnswer> {
  const [cohortId, caseId] = keyOf("Case", question.case, 2);
  if (cohortId === undefined || caseId === undefined) throw new NotFound();
  const { asOf, releases } = question;

  // scope: the one cohort, exact for its clinical rows
  const scope = await scopeOf(context, { cohorts: [nodeId("Cohort", cohortId)], asOf, releases, needs: ["CLINICAL"] });

  // select: the case in its release, its courses and assessments, and its values where these may be read
  const found = await caseInScope(context.db, scope, { cohortId, caseId });
  if (!found) throw new NotFound();
  const courses = await context.loaders.caseCourses.load(found.ref);
  const assessments = await context.loaders.caseAssessments.load(found.ref);
  const measured = cohortsReadable(context, scope, "CYTOKINE");
  const readable = measured.includes(cohortId);
  const values = readable ? await timelineValues(context.db, { scope, cohortId, caseId }) : [];

  // present: spans of time, and one series for each analyte, culture and class
  const days = [
    0,
    ...courses.flatMap(({ startDay, stopDay }) => [startDay, stopDay ?? startDay]),
    ...assessments.map(({ day }) => day),
    ...values.map(({ sampleDay }) => sampleDay),
    ...(found.lastFollowUpDay === null ? [] : [found.lastFollowUpDay]),
  ];
  return {
    case: found,
    firstDay: Math.min(...days),
    lastDay: Math.max(...days),
    phases: found.group === "PATIENT" ? phaseSpans(courses) : [],
    measurements: readable
      ? Object.assign(new TimelineSeriesList(), { items: seriesOf(values) })
      : withheldBecause("FIELD_GROUP_NOT_GRANTED"),
    provenance: provenanceOf({
      question: "caseTimeline",
      parameters: { case: question.case },
      asOf,
      page: `/cases/${encodeURIComponent(question.case)}`,
      scope,
      opening: null,
      definitions: [PHASE_RULE],
      // Its series, and the samples that hang on the case.
      alsoReads: { CYTOKINE: measured },
      notes: [],
    }),
  };
}

function seriesOf(values: readonly TimelineValue[]): TimelineSeriesList["items"] {
  const keyOfSeries = ({ analyte, stimulus, specimen, comparabilityClass }: TimelineValue) =>
    JSON.stringify([analyte, stimulus, specimen, comparabilityClass]);
  return [...Map.groupBy(values, keyOfSeries).values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const { analyte, stimulus, specimen, comparabilityClass } = first;
    return [{ analyte, stimulus, specimen, comparabilityClass, points: members.map(presentPoint) }];
  });
}

function presentPoint(value: TimelineValue): TimelinePoint {
  return {
    day: value.sampleDay,
    sample: value.sampleCode,
    phase: value.phase === "NONE" ? null : value.phase,
    stateAtSample: value.stateAtSample,
    value: presentLevel(value),
    interference: value.interference,
  };
}
