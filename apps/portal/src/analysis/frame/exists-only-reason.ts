import type { ExistsOnlyPartFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";

/** Why a cohort has no number in an answer. A level too low is the owner's choice, so the sentence says what it is. */
export function existsOnlyReason(
  { reason, cohort }: ExistsOnlyPartFragment["cohorts"][number],
  { t }: Wording,
): string {
  if (reason === "LEVEL_TOO_LOW") return t(`analysis.ownerShares.${cohort.contributes}`);
  if (reason === "NO_RELEASE" && cohort.latestRelease === null) return t("analysis.nothingPublished");
  return t(`words.existsOnly.${reason}`);
}
