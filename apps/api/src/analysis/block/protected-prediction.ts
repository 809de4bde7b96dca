import { type ProtectedCell, predictionFamily } from "@nlrp12/disclosure";
import type { Analyte, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import { type ProtectedValueShown, presentFraction, presentWithheld } from "../frame/protected-value.type.ts";
import { amongTreated } from "../opening/menu-question.ts";
import { countOfCell, presentStoredCells } from "../opening/present-stored-cells.ts";
import type { PredictedOutcome } from "../opening/published-menu.ts";
import { type FamilyQuestion, storedCells } from "../opening/stored-cells.ts";
import { protectedPartOf } from "./protected-part.ts";
import type { ProtectedPrediction } from "./protected-prediction.type.ts";

/** What the block is asked about a measurement and an outcome. */
export interface PredictionQuestion extends Omit<FamilyQuestion, "family"> {
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly phase: Phase;
  readonly outcome: PredictedOutcome;
}

/** The protected area under the curve: stored cells of the last opening, the same for everyone. */
export async function protectedPrediction(
  context: PortalContext,
  question: PredictionQuestion,
): Promise<ProtectedPrediction> {
  const { scope, by } = question;
  const filter = question.filter && amongTreated(question.filter);
  const family = predictionFamily(question);
  const stored = await storedCells(context, { scope, filter, by, family, statistic: "AUC" });
  const { cells, withheld } = await presentStoredCells(context, stored, by);
  return {
    ...(await protectedPartOf(context, stored, withheld)),
    cells: cells.map(({ keys, cell }) => ({ keys, count: countOfCell(cell), auc: areaOf(cell) })),
  };
}

function areaOf({ answer, withheld }: ProtectedCell): ProtectedValueShown {
  if (answer?.result.statistic === "AUC") return presentFraction(answer.result.area, "WITHIN_CENTER_AUC_OF_KEPT");
  if (withheld) return presentWithheld(withheld);
  throw new Error("a cell of areas holds an area or the reason there is none");
}
