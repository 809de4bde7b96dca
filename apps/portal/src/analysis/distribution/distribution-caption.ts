import type { DistributionAnswerFragment } from "../../generated/operations.ts";
import { formatList, formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { cellLabel } from "./column-place.ts";
import type { DistributionQuestion } from "./distribution-data.ts";

/** Lines under the figure: n, centers, below limit, estimators, releases, policy. */
export function distributionCaption(
  answer: DistributionAnswerFragment,
  question: DistributionQuestion,
  wording: Wording,
): readonly string[] {
  const { t, language } = wording;
  const cells = answer.exact.cells;
  const points = cells.flatMap((cell) => cell.points);
  const cases = new Set(points.map((point) => point.case.id)).size;
  const centers = [...new Set(points.map((point) => point.cohort.center.shortName))];
  const below = cells.reduce((sum, cell) => sum + cell.belowLimit, 0);
  const counts = [
    t("analysis.caseCount", { count: cases }),
    centers.length > 0 ? formatList(centers, language) : null,
    t("analysis.belowCount", { count: below }),
    ...missingText(answer, wording),
  ].filter((text) => text !== null);
  // Nothing was counted or estimated where no cell is exact.
  const ofExact =
    cells.length > 0
      ? [`${t("analysis.exactPart")} ${counts.join(" · ")}`, estimatorLine(answer, question, wording)]
      : [];
  return [...ofExact, releasesLine(answer.exact.releases, wording), protectedLine(answer.protected, wording)];
}

/** Phase by phase: one person may be without a value in several, so that they do not add up. Nothing where it is not told. */
function missingText({ exact }: DistributionAnswerFragment, wording: Wording): string[] {
  const { t, language } = wording;
  const told = exact.cells.flatMap((cell) => (cell.missing === null ? [] : [{ cell, missing: cell.missing }]));
  if (told.length === 0) return [];
  const missed = told
    .filter(({ missing }) => missing > 0)
    .map(({ cell, missing }) =>
      t("analysis.missingIn", { what: cellLabel(cell, wording), number: formatNumber(missing, language) }),
    );
  return missed.length > 0
    ? [t("analysis.missingByPhase", { cells: formatList(missed, language) })]
    : [t("analysis.noneMissing")];
}

function estimatorLine(answer: DistributionAnswerFragment, question: DistributionQuestion, { t }: Wording): string {
  const distributions = answer.exact.cells.flatMap((cell) => [
    ...(question.measure === "level" ? [cell.levels] : [cell.foldChanges]),
    ...cell.byClass.map((part) => part.distribution),
  ]);
  const means = distributions.flatMap((one) => one?.geometricMean?.estimator ?? []);
  const ratios = answer.exact.cells.flatMap((cell) =>
    cell.vsControls?.__typename === "Ratio" ? [cell.vsControls.estimator, cell.vsControls.pooling] : [],
  );
  const names = [...new Set([...means, ...ratios])].filter((name) => name !== "" && name !== "NONE").map(estimatorWord);
  const byFamily = answer.exact.cells.some(({ kindreds }) => kindreds !== null);
  return names.length === 0
    ? t("analysis.mediansOnly")
    : t(byFamily ? "analysis.estimatorsByFamily" : "analysis.estimators", { names: names.join(t("ui.parts")) });
}
