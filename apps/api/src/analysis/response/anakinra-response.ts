import { responseFamily } from "@nlrp12/disclosure";
import { scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import type { ClassMoves } from "../frame/competing-definitions.sql.ts";
import { competingNotes, competingWith } from "../frame/competing-definitions.ts";
import { oneRecordPerPerson } from "../frame/person-flow.ts";
import { amongTreated } from "../opening/menu-question.ts";
import { storedCells } from "../opening/stored-cells.ts";
import { type TreatedCase, treatedCases } from "./anakinra-response.sql.ts";
import type { AnakinraResponseAnswer } from "./anakinra-response.type.ts";
import { evaluableCase, responseCells } from "./anakinra-response-cells.ts";
import { type ResponseDimension, responseDimensionNeeds } from "./anakinra-response-dimension.ts";
import { responseNotes } from "./anakinra-response-notes.ts";
import { presentExactResponse, presentProtectedResponse } from "./present-anakinra-response.ts";
import { askedDefinition, definitionKey, presentDefinition } from "./response-definition.ts";

/** A response question as the arguments of the API say it. */
export interface ResponseQuestion {
  readonly definition: string;
  readonly compareWith: string | null;
  readonly by: readonly ResponseDimension[] | null;
  readonly filter: CaseFilter | null;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
  /** Whether it is asked who moves under a competing definition, as its notes tell. */
  readonly tellsCompeting: boolean;
}

/** Who responds to anakinra: scope, select, disclose, present. */
export async function anakinraResponse(
  context: PortalContext,
  question: ResponseQuestion,
): Promise<AnakinraResponseAnswer> {
  const by = [...new Set(question.by)];
  const filter = checkCaseFilter(question.filter);
  const definition = askedDefinition("definition", question.definition);
  const compareWith = question.compareWith ? askedDefinition("compareWith", question.compareWith) : null;

  // scope: which cohorts are exact for everything this question measures, filters or groups by
  const needs = ["CYTOKINE" as const, ...filterNeeds(filter), ...responseDimensionNeeds(by)];
  const scope = await scopeOf(context, { ...question, needs });

  // select: the treated cases of the exact cohorts, under the viewer's row policies; one record a person
  const other = compareWith ?? (question.tellsCompeting ? competingWith(definition) : null);
  const records = await treatedCases(context.db, { scope, filter, definition, compareWith: other, by });
  const treated = oneRecordPerPerson(records, evaluableCase);

  // disclose: stored outcome shares of the block, the same for everyone
  const family = responseFamily(definitionKey(definition));
  const stored = await storedCells(context, { scope, filter: amongTreated(filter), by, family, statistic: "OUTCOMES" });

  // present: figures of the exact rows, the protected side and the frame
  const { byKindred: genotypeCohorts } = scope;
  const compared = compareWith || !other ? treated : treated.map((one) => ({ ...one, comparedClass: null }));
  const cells = responseCells(compared, { by, genotypeCohorts });
  const [exact, protectedSide] = await Promise.all([
    presentExactResponse(context, { scope, cells, by, ground: { scope, filter, by, cases: compared } }),
    presentProtectedResponse(context, stored, by),
  ]);
  return {
    definition: presentDefinition(definition),
    exact,
    protected: protectedSide,
    existsOnly: existsOnlyOf(scope, stored.opening?.plan.block?.cohortIds ?? []),
    provenance: provenanceOf({
      question: "anakinraResponse",
      parameters: {
        definition: definition.code,
        compareWith: compareWith?.code,
        by,
        ...filter,
        cohorts: question.cohorts,
      },
      asOf: question.asOf,
      page: "/explore/response",
      scope,
      opening: stored.opening,
      definitions: [definition, ...(compareWith ? [compareWith] : [])].map(definitionKey),
      get notes() {
        return [...responseNotes(cells), ...competingNotes(definition, other, movesOf(treated))];
      },
    }),
  };
}

const responds = (responseClass: string): boolean => responseClass === "COMPLETE" || responseClass === "PARTIAL";

/** How many of the treated persons the other definition puts into another class. */
function movesOf(treated: readonly TreatedCase[]): ClassMoves {
  const classed = treated.flatMap(({ responseClass, comparedClass }) =>
    comparedClass === null ? [] : [{ responseClass, comparedClass }],
  );
  const moved = classed.filter(({ responseClass, comparedClass }) => responseClass !== comparedClass);
  const turned = moved.filter((one) => responds(one.responseClass) !== responds(one.comparedClass));
  return { treated: classed.length, moved: moved.length, turned: turned.length };
}
