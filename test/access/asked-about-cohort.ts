import type { GraphQLField, GraphQLSchema } from "graphql";
import { nodeId } from "../../apps/api/src/node-id.ts";
import type { Caller } from "./callers.ts";
import { ARGUMENTS } from "./expectations.ts";
import { largestQuestion, smallestQuestion, typesIn } from "./generated-question.ts";

/** A cohort with something of everything to ask for. */
export interface CohortIds {
  readonly slug: string;
  readonly center: string;
  readonly centerId: number;
  readonly cohortId: number;
  readonly uploadId: number;
  /** A patient and, where there is one, a control. */
  readonly caseIds: readonly number[];
}

/** An answer of the API. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Asks one document of the portal at an address, as the caller. */
export async function asked(url: string, caller: Caller, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...caller.headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** Arguments that make a question one about this cohort alone; null for a field that cannot be asked so. */
export function aboutCohort(
  field: GraphQLField<unknown, unknown>,
  cohort: CohortIds | undefined,
): Readonly<Record<string, string>>[] | null {
  if (!cohort) return null;
  const { centerId, cohortId, uploadId, caseIds } = cohort;
  const id = JSON.stringify(nodeId("Cohort", cohortId));
  const names = field.args.map(({ name }) => name);
  const cases = caseIds.map((caseId) => ({ id: JSON.stringify(nodeId("Case", cohortId, caseId)) }));
  const byName: Readonly<Record<string, Readonly<Record<string, string>>[]>> = {
    cohort: [{ id }],
    cases: [
      { cohorts: `[${id}]`, first: "20" },
      { cohorts: `[${id}]`, first: "20", filter: "{ groups: [PATIENT, CARRIER] }" },
    ],
    case: cases,
    cytokineComparison: [{ ...ARGUMENTS["Query.cytokineComparison"], cohorts: `[${id}]` }],
    treatmentSurvival: [{ cohorts: `[${id}]`, event: "DISCONTINUATION", by: "[SEX]" }],
    cohortTable: [{ cohorts: `[${id}]`, analysis: "RESPONSE", by: "SEX" }],
    caseTimeline: cases.map(({ id: one }) => ({ case: one })),
    release: [1, 2].map((release) => ({ id: JSON.stringify(nodeId("Release", centerId, cohortId, release)) })),
    upload: [{ id: JSON.stringify(nodeId("Upload", centerId, cohortId, uploadId)) }],
    node: [...cases, { id: JSON.stringify(nodeId("Upload", centerId, cohortId, uploadId)) }],
    nodes: [{ ids: `[${cases.map(({ id: one }) => one).join()}]` }],
  };
  const listed = byName[field.name];
  if (listed) return listed;
  if (names.includes("cohorts")) return [{ cohorts: `[${id}]` }];
  return names.includes("cohort") ? [{ cohort: id, first: "20" }] : null;
}

/** The documents about one cohort, with the root field each asks: as large as they come, so that nothing is forgotten. */
export function documentsAbout(
  schema: GraphQLSchema,
  cohort: CohortIds,
): readonly { readonly field: string; readonly document: string }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    (aboutCohort(field, cohort) ?? []).map((given) => {
      const small = field.name === "node" || field.name === "nodes";
      const document = small ? `{ ${smallestQuestion(field, given)} }` : largestQuestion(schema, field, given);
      return { field: field.name, document };
    }),
  );
}

/** What a caller met of one cohort: the types of the objects, by root field, and what was refused in another way. */
export interface Met {
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  readonly questions: number;
  readonly unexpected: readonly string[];
}

const EXPECTED_REFUSALS = /^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND|RELEASE_NOT_FOUND)$/;
const ASKED_AT_ONCE = 4;

/** Asks every document as a caller, a few at once, and reads the types off the answers. */
export async function meet(url: string, caller: Caller, documents: ReturnType<typeof documentsAbout>): Promise<Met> {
  const types = new Map<string, Set<string>>();
  const unexpected: string[] = [];
  const waiting = [...documents];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { data, errors } = await asked(url, caller, next.document);
      const seen = types.get(next.field) ?? new Set<string>();
      types.set(next.field, typesIn(data, seen));
      const strange = errors?.find(({ extensions }) => !EXPECTED_REFUSALS.test(extensions.code));
      if (strange) unexpected.push(`${next.field} by ${caller.name}: ${JSON.stringify(strange)}`);
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, work));
  return { types, questions: documents.length, unexpected };
}
