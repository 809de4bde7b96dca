import { hpoTerm } from "@nlrp12/domain";
import type { Wording } from "../../language/use-language.ts";
import type { DistributionSearch } from "./distribution.search.ts";

interface AskedOnly {
  readonly sentence: string;
  readonly onRemove: () => void;
}

/** What the address of a distribution asks that no control shows: a list of phases, and phenotypic features. */
export function askedInAddress(
  { phases, hpoIds }: DistributionSearch,
  { t, localized }: Wording,
  change: (part: DistributionSearch) => void,
): AskedOnly[] {
  const told: AskedOnly[] = [];
  if (phases !== undefined && phases !== "all" && phases.length > 0) {
    const words = phases.map((phase) => t(`words.phase.${phase}`)).join(t("ui.parts"));
    told.push({
      sentence: t("analysis.onlyPhases", { phases: words }),
      onRemove: () => change({ phases: undefined }),
    });
  }
  if (hpoIds !== undefined && hpoIds.length > 0) {
    const words = hpoIds.map((id) => {
      const term = hpoTerm(id);
      return term ? `${localized(term)} (${id})` : id;
    });
    told.push({
      sentence: t("analysis.onlyFeatures", { features: words.join(t("ui.parts")) }),
      onRemove: () => change({ hpoIds: undefined }),
    });
  }
  return told;
}
