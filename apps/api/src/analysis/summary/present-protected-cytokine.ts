import type { DisclosedCells, ProtectedCell } from "@nlrp12/disclosure";
import type { PortalContext } from "#context";
import { type RoundedCount, type Withheld, withheldBecause } from "../../schema-parts/count-value.type.ts";
import { protectedPartOf } from "../block/protected-part.ts";
import { dimensionValue } from "../frame/dimension-label.ts";
import {
  type ProtectedValueShown,
  presentEstimate,
  presentQuantile,
  presentRoundedCount,
  presentShare,
  presentWithheld,
} from "../frame/protected-value.type.ts";
import { withoutCovered } from "../opening/without-covered.ts";
import type { PhaseCells, ProtectedCytokine } from "./protected-cytokine.ts";
import type {
  ProtectedClassLevels,
  ProtectedCytokineCell,
  ProtectedCytokineSummary,
} from "./protected-cytokine.type.ts";

/** The protected side of a cytokine answer as the API shows it. */
export async function presentProtectedCytokine(
  context: PortalContext,
  found: ProtectedCytokine,
): Promise<ProtectedCytokineSummary> {
  const { opening, withheld } = found;
  const cells = await Promise.all(found.phases.map((phase) => cellsOf(context, phase)));
  return {
    cells: cells.flat(),
    ...(await protectedPartOf(context, { opening, reason: withheld }, withheld ? withheldBecause(withheld) : null)),
  };
}

/** By what a cell stands for: two classes may have merged different categories under the one name "OTHER". */
const keyOf = (cell: ProtectedCell): string =>
  JSON.stringify(cell.cell.map(({ dimension, members }) => [dimension, ...members.toSorted()]));

/** One shown cell per published category; levels of several classes and both ratios meet in it. */
async function cellsOf(context: PortalContext, phase: PhaseCells): Promise<ProtectedCytokineCell[]> {
  const all = withoutCovered([phase.vsControls, phase.levels, phase.vsBaseline].flatMap((cells) => cells?.cells ?? []));
  const byKey = Map.groupBy(all, keyOf);
  return Promise.all(
    [...byKey.values()].map(async (members): Promise<ProtectedCytokineCell> => {
      const [first] = members;
      const at = (cells: DisclosedCells | null): ProtectedCell[] =>
        (cells?.cells ?? []).filter((cell) => first !== undefined && keyOf(cell) === keyOf(first));
      const ratio = at(phase.vsControls)[0] ?? null;
      const levels = at(phase.levels);
      return {
        keys: await Promise.all(
          (first?.cell ?? []).map(async ({ dimension, category, members: parts }) => {
            // In words a merged category is all it stands for: "OTHER" alone would not say what.
            const { label } = await dimensionValue(context, dimension, parts.join("+"));
            return { dimension, category, label };
          }),
        ),
        caseGroup: phase.phase === null ? "HEALTHY_CONTROL" : "PATIENT",
        phase: phase.phase,
        count: countOf(ratio?.answer ? ratio : (levels.find((cell) => cell.answer) ?? ratio ?? levels[0] ?? null)),
        levels: levels.filter((cell) => cell.answer).map(classLevelsOf),
        vsControls: phase.vsControls ? ratioOf(ratio) : null,
        vsBaseline: phase.vsBaseline ? ratioOf(at(phase.vsBaseline)[0] ?? null) : null,
      };
    }),
  );
}

function countOf(cell: ProtectedCell | null): RoundedCount | Withheld {
  if (cell?.answer)
    return presentRoundedCount(cell.answer.persons, { ...cell.answer, policy: cell.answer.policy.name });
  return cell?.withheld ? presentWithheld(cell.withheld) : withheldBecause("NOT_IN_PLAN");
}

function ratioOf(cell: ProtectedCell | null): ProtectedValueShown {
  const result = cell?.answer?.result;
  if (result?.statistic === "FOLD_CHANGE") return presentEstimate(result.foldChange, "1");
  if (result?.statistic === "PAIRED_CHANGE") return presentEstimate(result.change, "1");
  return cell?.withheld ? presentWithheld(cell.withheld) : withheldBecause("NOT_IN_PLAN");
}

/** Stored levels of one class as the API shows them. */
export function classLevelsOf(cell: ProtectedCell): ProtectedClassLevels {
  const result = cell.answer?.result;
  if (!cell.answer || result?.statistic !== "LEVELS") throw new Error("a cell of levels holds levels");
  const { quartiles } = result;
  const quartile = (which: "q1" | "q3"): ProtectedValueShown =>
    "reason" in quartiles ? presentWithheld(quartiles) : presentQuantile(quartiles[which], result.unit);
  return {
    comparabilityClass: cell.comparabilityClass ?? "",
    count: countOf(cell),
    shareBelow: presentShare(result.belowLimit),
    median: presentQuantile(result.median, result.unit),
    q1: quartile("q1"),
    q3: quartile("q3"),
    geometricMean: presentEstimate(result.geometricMean, result.unit),
  };
}
