import { afterAll, beforeAll, expect, it } from "vitest";
import { type AskedDemonstration, askedDemonstration } from "../kit/asking-demonstration.ts";
import { type ExportedCohort, exportedCohorts } from "../recompute/exported-rows.ts";
import { QUESTION_DOCUMENTS, type RecomputedQuestion } from "../recompute/question-documents.ts";
import type { ReadablePortal } from "../recompute/readable-portal.ts";
import golden from "../recompute/recomputed.golden.json";

/** One form of a question with some of the numbers that R made of the exported rows. */
interface RecomputedForm {
  readonly question: string;
  readonly variant: string;
  readonly cohorts: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly figures: readonly { readonly path: readonly string[]; readonly value: number }[];
}

const forms: readonly RecomputedForm[] = golden;

/** Largest relative distance from the numbers of R, as in `pnpm recompute`, which makes them. */
const TOLERANCE = 1e-6;

let demonstration: AskedDemonstration;
let portal: ReadablePortal;
let cohorts: readonly ExportedCohort[];

beforeAll(async () => {
  demonstration = await askedDemonstration("recomputed_in_r");
  portal = {
    ask: async <Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data> => {
      const { data, messages } = await demonstration.ask<Data>("investigator@poitiers", query, variables);
      expect(messages).toEqual([]);
      return data;
    },
    stop: () => demonstration.close(),
  };
  cohorts = await exportedCohorts(portal);
});
afterAll(() => portal?.stop());

/** The number at the end of a path of names and places. */
function numberAt(answer: unknown, path: readonly string[]): number {
  const found = path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string, unknown>> | null)?.[step],
    answer,
  );
  return typeof found === "number" ? found : Number.NaN;
}

it("has the rows it had when R computed them", () => {
  expect(cohorts.map(({ slug }) => slug).sort()).toEqual([
    ...["aphp-nlrp12", "poitiers-nlrp12", "published-cases", "versailles-nlrp12"],
  ]);
  expect(new Set(forms.map(({ question }) => question))).toEqual(new Set(Object.keys(QUESTION_DOCUMENTS)));
});

it.each(forms)("is answered as R computes it from the exported rows: $question, $variant", async (form) => {
  const question = form.question as RecomputedQuestion;
  const asked = cohorts.filter(({ slug }) => form.cohorts.includes(slug));
  const over = question === "caseTimeline" ? {} : { cohorts: asked.map(({ id }) => id) };
  const data = await portal.ask<Readonly<Record<string, { readonly exact?: unknown }>>>(QUESTION_DOCUMENTS[question], {
    ...form.variables,
    ...over,
  });
  const answer = data[question]?.exact ?? data[question];
  const differing = form.figures.filter(({ path, value }) => {
    const distance = Math.abs(numberAt(answer, path) - value);
    return !(distance <= Math.max(TOLERANCE * Math.abs(value), 1e-8));
  });
  expect(form.figures).not.toHaveLength(0);
  expect(differing).toEqual([]);
});
