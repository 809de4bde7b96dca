import type { Note } from "./answer-frame.type.ts";
import { warning } from "./note.ts";
import type { RatioOutcome, StratumRatio } from "./ratio-outcome.ts";

/** A ratio over centers and the strata it was made from. */
interface PooledStrata {
  readonly pooled: RatioOutcome | null;
  readonly strata: readonly StratumRatio[];
}

/** Centers that have but a bound where others are pooled: they are not in the pool because of what was found in them. */
export function boundsBesidePool(ratios: readonly PooledStrata[], name: (centerId: number) => string): Note[] {
  const beside = ratios
    .filter(({ pooled }) => pooled?.kind === "RATIO" && pooled.pooling === "RANDOM_EFFECTS")
    .flatMap(({ strata }) => strata.filter(({ outcome }) => outcome.kind === "BOUND"));
  const centers = [...new Set(beside.map(({ centerId }) => name(centerId)))].join(", ");
  if (centers === "") return [];
  return [
    warning(
      "BOUNDS_BESIDE_POOL",
      `${centers}: a ratio there can only be bounded, so that the ratio over centers is made without it; read the centers one by one.`,
      `${centers} : un rapport ne peut y être que borné, et le rapport sur l'ensemble des centres est fait sans lui ; lisez les centres un par un.`,
    ),
  ];
}
