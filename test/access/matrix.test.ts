import { type GraphQLField, type GraphQLSchema, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { createSchema } from "../../apps/api/src/schema.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import {
  type Answer,
  aboutCohort,
  asked,
  type CohortIds,
  documentsAbout,
  type Met,
  meet,
} from "./asked-about-cohort.ts";
import { type Caller, callersOf } from "./callers.ts";
import { ADDED_GRANTS, ARGUMENTS, COHORTS, ROOT_FIELDS } from "./expectations.ts";
import { largestQuestion, smallestQuestion, typesIn } from "./generated-question.ts";
import { grantedCallers, WITHOUT_GRANT } from "./granted-callers.ts";
import { CASE_DATA_TYPES, OPEN_TYPES } from "./type-expectations.ts";
import { addUploads } from "./upload-of-each-cohort.ts";

let portal: TestPortal;
let schema: GraphQLSchema;
let callers: Caller[] = [];
let cohorts: CohortIds[] = [];

beforeAll(async () => {
  portal = await startTestPortal("matrix");
  schema = await createSchema();
  const { admin } = portal;
  for (const grant of ADDED_GRANTS) {
    await admin.query(
      `insert into portal.access_grant (center_id, cohort_id, grantee_account_id, field_group, level, purpose, starts_at,
                                        ends_at, approved_by, accepted_terms)
       select center_id, cohort_id, account_id, $3, 'RECORD', 'test', now(), now() + interval '1 day', account_id,
              data_use_terms
         from portal.cohort, portal.account where slug = $1 and demonstration_key = $2`,
      [grant.cohort, grant.account, grant.fieldGroup],
    );
  }
  await addUploads(admin);
  const { rows } = await admin.query<CohortIds>(
    `select cohort.slug, center.slug as center, cohort.center_id as "centerId", cohort.cohort_id as "cohortId",
            upload.upload_id as "uploadId",
            (select array[min(case_id) filter (where case_group = 'PATIENT'), max(case_id)]
               from portal.case_version where cohort_id = cohort.cohort_id) as "caseIds"
       from portal.cohort join portal.center using (center_id) join portal.upload using (center_id, cohort_id)`,
  );
  cohorts = COHORTS.flatMap((slug) => rows.filter((row) => row.slug === slug));
  callers = [...(await callersOf(portal)), ...(await grantedCallers(admin))];
});
afterAll(() => portal.stop());

const ask = (caller: Caller, query: string): Promise<Answer> => asked(portal.url, caller, query);

function rootFields(): { readonly root: string; readonly field: GraphQLField<unknown, unknown> }[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    root ? Object.values(root.getFields()).map((field) => ({ root: root.name, field })) : [],
  );
}

/** How a caller fares with a root field: let through, or refused by a code. */
async function fareOf(caller: Caller, root: string, question: string): Promise<string> {
  if (root !== "Subscription") {
    const { errors } = await ask(caller, `${root.toLowerCase()} { ${question} }`);
    const refusal = errors
      ?.map((error) => error.extensions.code)
      .find((code) => /UNAUTHENTICATED|FORBIDDEN|INTERNAL/.test(code));
    return refusal ?? "let through";
  }
  const response = await fetch(`${portal.url}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...caller.headers },
    body: JSON.stringify({ query: `subscription { ${question} }` }),
  });
  return /UNAUTHENTICATED|FORBIDDEN/.exec(await response.text())?.[0] ?? "let through";
}

describe("the matrix of access", () => {
  test("every root field and every type has its line among the expectations", () => {
    const fields = rootFields().map(({ root, field }) => `${root}.${field.name}`);
    expect(fields.filter((name) => !(name in ROOT_FIELDS))).toEqual([]);
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith("__"),
    );
    const unknown = types.map(({ name }) => name).filter((name) => !(name in CASE_DATA_TYPES) && !OPEN_TYPES.has(name));
    expect(unknown).toEqual([]);
    expect(Object.keys(CASE_DATA_TYPES).filter((name) => OPEN_TYPES.has(name))).toEqual([]);
  });

  test("each root field is open to those the design opens it to, and to nobody else", async () => {
    const surprises: string[] = [];
    let cells = 0;
    for (const { root, field } of rootFields()) {
      const rule = ROOT_FIELDS[`${root}.${field.name}`];
      for (const caller of callers) {
        cells += 1;
        const may = rule === "public" || (rule !== undefined && caller.rights.includes(rule));
        const wanted = may ? "let through" : caller.known ? "FORBIDDEN" : "UNAUTHENTICATED";
        const badCredential = !caller.known && "authorization" in caller.headers;
        const came = await fareOf(caller, root, smallestQuestion(field, ARGUMENTS[`${root}.${field.name}`]));
        if (came !== (badCredential ? "UNAUTHENTICATED" : wanted)) {
          surprises.push(`${root}.${field.name} by ${caller.name}: ${came} instead of ${wanted}`);
        }
      }
    }
    console.info(`access: ${cells} cells of root field and caller; ${surprises.length} surprises`);
    expect(surprises).toEqual([]);
  });

  test("levels of every cohort are those of the table, for everyone", async () => {
    expect(await levelSurprises()).toEqual([]);
  });

  test("an object with case data appears to those who hold its field group of its cohort, and to nobody else", async () => {
    const surprises: string[] = [];
    // Of those whom the portal does not know one is enough here: each root field has refused all of them above.
    const askers = callers.filter(({ known, name }) => known || name === "nobody");
    let questions = 0;
    const cells = { types: 0, rootFields: 0 };
    for (const cohort of cohorts) {
      const owner = ownerOf(cohort);
      const documents = documentsAbout(schema, cohort);
      expect(new Set(documents.map(({ field }) => field)).size).toBeGreaterThan(8);
      const reference = await meet(portal.url, owner, documents);
      for (const caller of askers) {
        const met = caller === owner ? reference : await meet(portal.url, caller, documents);
        questions += met.questions;
        surprises.push(...met.unexpected);
        const [all, ofOwner] = [everyType(met), everyType(reference)];
        for (const type of Object.keys(CASE_DATA_TYPES)) {
          cells.types += 1;
          const wanted = ofOwner.has(type) && mayRead(caller, type, cohort);
          if (all.has(type) === wanted) continue;
          surprises.push(`${type} of ${cohort.slug} ${wanted ? "hidden from" : "shown to"} ${caller.name}`);
        }
        // The same, root field by root field: none shows a type to one who may not read it, and none shows to another
        // what it does not show to the owner.
        for (const [field, types] of met.types) {
          cells.rootFields += Object.keys(CASE_DATA_TYPES).length;
          for (const type of types) {
            if (!(type in CASE_DATA_TYPES)) continue;
            const known = reference.types.get(field)?.has(type) || NOT_MET_BY_OWNERS[field]?.includes(type);
            const shown = known && mayRead(caller, type, cohort);
            if (!shown) surprises.push(`${field} shows ${type} of ${cohort.slug} to ${caller.name}`);
          }
        }
      }
      if (cohort.slug === "versailles-nlrp12") met = everyType(reference);
    }
    console.info(
      `access: ${cells.types} cells of type, cohort and caller, ${cells.rootFields} with the root field, from ${questions} questions; ${surprises.length} surprises`,
    );
    expect(surprises.slice(0, 40)).toEqual([]);
  });

  test("whatever its owner lets a cohort contribute to everyone, it shows nobody a row", async () => {
    const caller = callers.find(({ name }) => name === WITHOUT_GRANT);
    if (!caller) throw new Error("nobody is without a grant");
    const { rows } = await portal.admin.query("select cohort_id, contributes from portal.cohort");
    const shown: string[] = [];
    let cells = 0;
    for (const contributes of ["EXISTS", "COUNT", "SUMMARY"]) {
      await portal.admin.query("update portal.cohort set contributes = $1", [contributes]);
      for (const cohort of cohorts) {
        const met = await meet(portal.url, caller, documentsAbout(schema, cohort));
        shown.push(...met.unexpected);
        for (const [field, types] of met.types) {
          cells += 1;
          const rowTypes = [...types].filter((type) => type in CASE_DATA_TYPES);
          if (rowTypes.length > 0) shown.push(`${field} of ${cohort.slug} at ${contributes}: ${rowTypes.join()}`);
        }
      }
    }
    for (const row of rows) {
      await portal.admin.query("update portal.cohort set contributes = $2 where cohort_id = $1", [
        row.cohort_id,
        row.contributes,
      ]);
    }
    console.info(`access: ${cells} cells of contribution, cohort and root field; ${shown.length} surprises`);
    expect(shown).toEqual([]);
  });

  test("the owner's data manager meets every type that the demonstration has data for", () => {
    const missing = Object.keys(CASE_DATA_TYPES).filter((type) => schema.getType(type) && !met.has(type));
    // Made by other data: ratios that cannot be given, a job at work, a comparison of two response definitions.
    expect(missing.filter((type) => !NOT_IN_THIS_COHORT.includes(type))).toEqual([]);
  });

  test("a grant that the table does not know would be seen, by its level and by the rows it shows", async () => {
    await portal.admin.query(
      `update portal.access_grant set revoked_at = null
        where grantee_center_id = (select center_id from portal.center where slug = 'aphp')
          and field_group = 'CYTOKINE' and revoked_at is not null`,
    );
    const people = ["investigator", "data-manager", "steward"].map((role) => `${role}@aphp`);
    expect(await levelSurprises()).toEqual(people.map((name) => `${name} on versailles-nlrp12: SRS instead of SSS`));
    const versailles = cohorts.find(({ slug }) => slug === "versailles-nlrp12");
    const field = schema.getQueryType()?.getFields().cytokineSummary;
    const caller = callers.find(({ name }) => name === "investigator@aphp");
    const [given] = (field && versailles && aboutCohort(field, versailles)) ?? [];
    if (!field || !caller || !given) throw new Error("the demonstration has changed");
    const { data } = await ask(caller, largestQuestion(schema, field, given));
    expect(typesIn(data)).toContain("CytokinePoint");
  });
});

async function levelSurprises(): Promise<string[]> {
  const surprises: string[] = [];
  for (const caller of callers.filter(({ rights }) => rights.includes("portal:read"))) {
    for (const [column, cohort] of cohorts.entries()) {
      const id = nodeId("Cohort", cohort.cohortId);
      const answer = await ask(caller, `{ cohort(id: "${id}") { viewerLevels { clinical cytokine genotype } } }`);
      const { viewerLevels } = (answer.data?.cohort ?? {}) as { viewerLevels?: Record<string, string> };
      const came = ["clinical", "cytokine", "genotype"].map((group) => LETTERS[viewerLevels?.[group] ?? ""]).join("");
      if (came !== caller.levels[column]) {
        surprises.push(`${caller.name} on ${cohort.slug}: ${came} instead of ${caller.levels[column]}`);
      }
    }
  }
  return surprises;
}

const LETTERS: Readonly<Record<string, string>> = {
  NONE: "N",
  EXISTS: "E",
  COUNT: "C",
  SUMMARY: "S",
  RECORD: "R",
  EXPORT: "X",
};

/** What a field shows of a cohort only to those who hold part of it: the size of one whose cells they may not count. */
const NOT_MET_BY_OWNERS: Readonly<Record<string, readonly string[]>> = { cohortCoverage: ["ExactCount"] };

let met = new Set<string>();
const NOT_IN_THIS_COHORT = [
  "RatioBound",
  "RatioNotEstimable",
  "CenterLeftOut",
  "ComparisonBound",
  "NotTested",
  "StratumLeftOut",
  "KeptAnswer",
  "UploadProgress",
  "ResponseMove",
  "ValidatedShare",
  "NoKindred",
  "BetweenVisits",
  "BetweenVisitsStep",
];
const everyType = ({ types }: Met): Set<string> => new Set([...types.values()].flatMap((found) => [...found]));

function ownerOf(cohort: CohortIds): Caller {
  const owner = callers.find(({ name }) => name === `data-manager@${cohort.center}`);
  if (!owner) throw new Error(`nobody manages ${cohort.slug}`);
  return owner;
}

function mayRead(caller: Caller, type: string, cohort: CohortIds): boolean {
  const [clinical = "N", cytokine = "N", genotype = "N"] =
    caller.levels[COHORTS.indexOf(cohort.slug as (typeof COHORTS)[number])] ?? "";
  const rows = (level: string): boolean => level === "R" || level === "X";
  if (!caller.rights.includes("portal:read") && CASE_DATA_TYPES[type] !== "MANAGED") return false;
  switch (CASE_DATA_TYPES[type]) {
    case "CLINICAL":
      return rows(clinical);
    case "CYTOKINE":
      return rows(cytokine);
    case "CYTOKINE_OF_A_CASE":
      return rows(cytokine) && rows(clinical);
    case "GENOTYPE_OF_A_CASE":
      return rows(genotype) && rows(clinical);
    case "ANY_GROUP":
      return rows(clinical) || rows(cytokine) || rows(genotype);
    default:
      return caller.manages === cohort.center && caller.rights.includes("cohort:upload");
  }
}
