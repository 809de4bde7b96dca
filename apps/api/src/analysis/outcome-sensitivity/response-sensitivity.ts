import { type CohortScope, requireViewer } from "#access";
import type { CheckedCaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { caseKey } from "../frame/case-key.ts";
import type { TreatedCase } from "../response/anakinra-response.sql.ts";
import { evaluableCase, responseCells } from "../response/anakinra-response-cells.ts";
import { presentResponseCell } from "../response/present-anakinra-response.ts";
import { WITHOUT_MEASUREMENT } from "../sensitivity/not-made.ts";
import { WITHOUT_STEROIDS_AT_START } from "../sensitivity/sensitivity-label.ts";
import { presentWay, presentWithout } from "../sensitivity/sensitivity-way.type.ts";
import { treatmentHistories } from "../survival/treatment-history.sql.ts";
import type { ResponseSensitivity } from "./outcome-sensitivity.type.ts";
import { eachPerson, leavingOut, type OutcomeWay, withoutEachCenter, withoutSteroids } from "./outcome-ways.ts";
import { underSteroidsAtStart } from "./steroids-at-start.ts";

/** What an answer of response keeps at hand so that it can be made again. */
export interface ResponseGround {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly by: readonly string[];
  readonly cases: readonly TreatedCase[];
}

/** The sensitivity set of a response answer, which counts one member a family where families may be read. */
export async function responseSensitivity(
  context: PortalContext,
  { scope, filter, by, cases }: ResponseGround,
): Promise<ResponseSensitivity> {
  if (cases.length === 0) return { ways: [], without: [] };
  const { byKindred: genotypeCohorts, kindredsReadable } = scope;
  const histories = requireViewer(context).readsAll(scope.exact, "CLINICAL")
    ? await treatmentHistories(context.db, { scope, filter, by: [] })
    : null;
  const steroids = histories && new Map(histories.map((one) => [caseKey(one), underSteroidsAtStart(one.history)]));
  const ways: OutcomeWay<TreatedCase>[] = [
    leavingOut(cases, { code: "AS_ANSWERED", kept: (all) => all }),
    ...(kindredsReadable
      ? []
      : [leavingOut(cases, { code: "ONE_PER_KINDRED", reason: "KINDREDS_NOT_READABLE", kept: () => [] })]),
    eachPerson(cases, (member) => (evaluableCase(member) ? JSON.stringify(member.categories) : null)),
    ...withoutEachCenter(cases),
    {
      ...withoutSteroids(cases, steroids && ((member) => steroids.get(caseKey(member)) ?? null)),
      label: WITHOUT_STEROIDS_AT_START,
    },
  ];
  return {
    ways: await Promise.all(
      ways.map(async ({ members, ...head }) => ({
        ...(await presentWay(context, head)),
        cells: await Promise.all(
          responseCells(members, { by, genotypeCohorts }).map((cell) => presentResponseCell(context, cell, by)),
        ),
      })),
    ),
    without: [
      ...(kindredsReadable ? [{ code: "ONE_PER_KINDRED", reason: "ANSWER_ITSELF" } as const] : []),
      ...WITHOUT_MEASUREMENT,
    ].map(presentWithout),
  };
}
