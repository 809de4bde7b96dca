import { type GraphQLField, getNamedType, isInterfaceType, isObjectType, isUnionType } from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../../apps/api/src/schema.ts";

/** Root fields that answer from rows of cases in a release of the asker's choice; one that is not here is looked at. */
const READS_CASES: readonly string[] = [
  "cases",
  "case",
  "caseCounts",
  "cytokineSummary",
  "cytokineComparison",
  "cytokineTrajectory",
  "anakinraResponse",
  "treatmentSurvival",
  "responsePrediction",
  "cohortCoverage",
  "cohortTable",
  "caseTimeline",
];

/** Below an answer these stand for rows, or for numbers made from them; what hangs on a release chooses it by itself. */
const OF_ROWS = ["Case", "CaseConnection", "ExactCount", "Provenance"];

/** Root fields whose answers are of the newest release or of one named by id, and that choose none. */
const CHOOSES_NO_RELEASE = /^(cohort|cohorts|centers|release|releases|node|nodes|upload|uploads|answer|viewer)$/;

function reaches(field: GraphQLField<unknown, unknown>, names: readonly string[]): boolean {
  const seen = new Set<string>();
  const queue = [getNamedType(field.type)];
  for (let type = queue.pop(); type; type = queue.pop()) {
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    if (names.includes(type.name)) return true;
    // A release, a cohort or an upload that an answer names leads on to everything.
    if (seen.size > 1 && ["Release", "Cohort", "Center", "Upload"].includes(type.name)) continue;
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const below of Object.values(type.getFields())) queue.push(getNamedType(below.type));
    }
    if (isUnionType(type)) queue.push(...type.getTypes());
  }
  return false;
}

test("every root field that reads cases takes the moment or the releases it reads them in", async () => {
  const fields = Object.values((await createSchema()).getQueryType()?.getFields() ?? {});
  const reading = fields.filter((field) => READS_CASES.includes(field.name));
  expect(reading.length).toBeGreaterThanOrEqual(5);
  const without = reading.filter((field) => {
    const names = field.args.map(({ name }) => name);
    return !names.includes("asOf") || !names.includes("releases");
  });
  expect(without.map(({ name }) => name)).toEqual([]);
});

test("no other root field reaches rows of cases unseen", async () => {
  const fields = Object.values((await createSchema()).getQueryType()?.getFields() ?? {});
  const unseen = fields.filter(
    (field) => !READS_CASES.includes(field.name) && !CHOOSES_NO_RELEASE.test(field.name) && reaches(field, OF_ROWS),
  );
  expect(unseen.map(({ name }) => name)).toEqual([]);
});
