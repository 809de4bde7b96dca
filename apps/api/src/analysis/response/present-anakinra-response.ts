import type { ProtectedCell } from "@nlrp12/disclosure";
import { RESPONSE_CLASSES } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import type { PortalContext } from "#context";
import { protectedPartOf } from "../block/protected-part.ts";
import { dimensionValue } from "../frame/dimension-label.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { presentRoundedCount, presentShare, presentWithheld } from "../frame/protected-value.type.ts";
import { countOfCell, presentStoredCells } from "../opening/present-stored-cells.ts";
import type { StoredCells } from "../opening/stored-cells.ts";
import type { ResponseGround } from "../outcome-sensitivity/response-sensitivity.ts";
import type { ExactAnakinraResponse, ResponseCell } from "./anakinra-response.type.ts";
import type { ResponseFigures } from "./anakinra-response-cells.ts";
import type { ProtectedAnakinraResponse, ProtectedClassShare } from "./protected-response.type.ts";

/** The exact side of a response answer and how its cells are labelled. */
export interface ExactResponse {
  readonly scope: CohortScope;
  readonly cells: readonly ResponseFigures[];
  readonly by: readonly string[];
  readonly ground: ResponseGround;
}

/** The exact side of a response answer as the API shows it. */
export async function presentExactResponse(
  context: PortalContext,
  exact: ExactResponse,
): Promise<ExactAnakinraResponse> {
  const [part, cells] = await Promise.all([
    exactPartOf(context, exact.scope),
    Promise.all(exact.cells.map((cell) => presentResponseCell(context, cell, exact.by))),
  ]);
  return { ...part, cells, ground: exact.ground };
}

/** One exact cell as the API shows it. */
export async function presentResponseCell(
  context: PortalContext,
  { categories, ...figures }: ResponseFigures,
  by: readonly string[],
): Promise<ResponseCell> {
  return {
    ...figures,
    keys: await Promise.all(by.map((dimension, at) => dimensionValue(context, dimension, categories[at] ?? ""))),
    classes: [...figures.classes],
    unknown: [...figures.unknown],
    moved: [...figures.moved],
    members: figures.members.map(({ centerId, cohortId, caseId, responseClass, comparedClass, missing }) => ({
      ...{ centerId, cohortId, caseId },
      ...{ responseClass, comparedClass, missing },
    })),
  };
}

/** The protected side of a response answer as the API shows it. */
export async function presentProtectedResponse(
  context: PortalContext,
  stored: StoredCells,
  by: readonly string[],
): Promise<ProtectedAnakinraResponse> {
  const { cells, withheld } = await presentStoredCells(context, stored, by);
  return {
    ...(await protectedPartOf(context, stored, withheld)),
    cells: cells.map(({ keys, cell }) => ({ keys, count: countOfCell(cell), classes: classShares(cell) })),
  };
}

function classShares({ answer }: ProtectedCell): ProtectedClassShare[] {
  if (answer?.result.statistic !== "OUTCOMES") return [];
  const { outcomes } = answer.result;
  const under = { policy: answer.policy.name, opening: answer.opening };
  return RESPONSE_CLASSES.flatMap((responseClass) => {
    const share = outcomes.find(({ outcome }) => outcome === responseClass)?.share;
    if (!share) return [];
    const count = "reason" in share ? presentWithheld(share) : presentRoundedCount(share.persons, under);
    return [{ responseClass, count, share: presentShare(share) }];
  });
}
