import { FIELD_GROUPS, type FieldGroup } from "@nlrp12/domain";
import { execute, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpWithPhases } from "../../../../../test/kit/phases-file.ts";
import { poitiersFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { createSchema } from "../../schema.ts";
import { canonicalDocument, keepableQuestions } from "./canonical-document.ts";

let consortium: ReadingConsortium;
let schema: GraphQLSchema;
let asked: Readonly<Record<string, object>> = {};
beforeAll(async () => {
  consortium = await readingConsortium("answers_by_group", { poitiers: poitiersFile, aphp: aphpWithPhases });
  schema = await createSchema();
  const { cohortId } = consortium.aphp;
  const { rows } = await consortium.admin.query<{ id: number }>(
    "select case_id as id from portal.cohort_case where cohort_id = $1 and case_code = 'A3'",
    [cohortId],
  );
  const cohorts = [nodeId("Cohort", cohortId)];
  asked = {
    cytokineSummary: { analyte: "IL_1B", cohorts },
    cytokineComparison: {
      ...{ analytes: ["IL_1B"], cohorts },
      ...{ a: { phase: "BEFORE" }, b: { filter: { groups: ["CARRIER"] } } },
    },
    caseTimeline: { case: nodeId("Case", cohortId, rows[0]?.id ?? 0) },
    cytokineTrajectory: { analyte: "IL_1B", anchor: "FIRST_DOSE", cohorts },
    treatmentSurvival: { event: "DISCONTINUATION", cohorts },
    responsePrediction: { analyte: "IL_1B", outcome: "RESPONSE", cohorts },
    cohortTable: { analysis: "CASES", cohorts },
    anakinraResponse: { cohorts },
    caseCounts: { cohorts },
    cohortCoverage: { cohorts },
  };
});
afterAll(async () => consortium?.close());

/** One answer for everything it holds. */
interface Given {
  readonly hash: string;
  /** Field groups of the cohort that it says were read for it. */
  readonly restsOn: readonly FieldGroup[];
  /** All of it but moments and counts of questions. */
  readonly text: string;
}

interface Whole {
  readonly provenance: {
    readonly hash: string;
    readonly needs: readonly FieldGroup[];
    readonly alsoRead: readonly { readonly fieldGroup: FieldGroup }[];
    readonly releases: readonly unknown[];
  };
}

async function holdOnly(groups: readonly FieldGroup[]): Promise<void> {
  const { admin, aphp } = consortium;
  const account = "(select account_id from portal.account where email = 'cytokine@example.org')";
  await admin.query(`delete from portal.access_grant where grantee_account_id = ${account}`);
  await admin.query(
    `insert into portal.access_grant (center_id, cohort_id, grantee_account_id, field_group, level, purpose, starts_at,
                                      ends_at, approved_by, accepted_terms)
     select center_id, cohort_id, account_id, field_group, 'RECORD', '', now() - interval '1 day',
            now() + interval '1 day', account_id, data_use_terms
       from portal.cohort, portal.account, unnest($2::text[]) as field_group
      where cohort_id = $1 and account_id = ${account}`,
    [aphp.cohortId, groups],
  );
}

/** The answer to a question for who holds just these groups; null where nothing of it is exact. */
async function given(question: string, groups: readonly FieldGroup[]): Promise<Given | null> {
  await holdOnly(groups);
  const contextValue = await consortium.requestOf("cytokine");
  // The document is run and never sent: its types conflict by name where unions meet, and validation would refuse it.
  const document = canonicalDocument(schema, question);
  const { data, errors = [] } = await execute({
    schema,
    document,
    contextValue,
    variableValues: { ...asked[question] },
  });
  await contextValue.db.finish();
  const codes = errors.map(({ extensions, message }) => extensions.code ?? message);
  if (codes.includes("NOT_FOUND")) return null;
  expect(codes, question).toEqual([]);
  const whole = (data as Record<string, Whole> | null | undefined)?.[question];
  if (!whole || whole.provenance.releases.length === 0) return null;
  const { hash, needs, alsoRead } = whole.provenance;
  const read = [...needs, ...alsoRead.map(({ fieldGroup }) => fieldGroup)];
  const text = JSON.stringify(whole, (key, value) => (/^(computedAt|standing)$/.test(key) ? undefined : value));
  return { hash, restsOn: FIELD_GROUPS.filter((group) => read.includes(group)), text };
}

/** Every choice of field groups but none. */
const CHOICES = [1, 2, 3, 4, 5, 6, 7].map((bits) => FIELD_GROUPS.filter((_, at) => bits & (1 << at)));

describe("every question that can be kept", () => {
  it("has one answer under one hash, which rests on the field groups it names and on no other", async () => {
    expect(Object.keys(asked).sort()).toEqual(keepableQuestions(schema).sort());
    for (const question of Object.keys(asked)) {
      const answers = new Map<string, Given>();
      for (const groups of CHOICES) {
        const answer = await given(question, groups);
        if (answer) answers.set(groups.join(), answer);
      }
      // Who holds all three is always answered.
      expect([...answers.keys()], question).toContain(FIELD_GROUPS.join());
      for (const [held, { hash, text, restsOn }] of answers) {
        for (const other of answers.values()) {
          if (other.hash === hash) expect(other.text === text, `${question}, one hash, for ${held}`).toBe(true);
        }
        // Who holds just what the answer rests on is given that answer: nothing else went into it.
        expect(answers.get(restsOn.join())?.hash, `${question} for ${held}, resting on ${restsOn}`).toBe(hash);
      }
    }
  });
});
