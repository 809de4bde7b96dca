import type { ForestEffect, ForestRow } from "@nlrp12/figures";
import type { Wording } from "../../language/use-language.ts";

/** A way as every question of the API names it. */
export interface NamedWay {
  readonly code: string;
  readonly label: Parameters<Wording["localized"]>[0];
  readonly center: { readonly id: string } | null;
  readonly changed: number;
  readonly notMade: { readonly text: Parameters<Wording["localized"]>[0] } | null;
}

/** What a row of the forest says of one way, beside its name. */
export interface WayNumbers {
  /** What decides the colour. */
  readonly group: string;
  readonly effect: ForestEffect;
  /** Single centers, where there is no common effect. */
  readonly parts?: ForestRow["parts"];
  /** The effect in words, or why there is none. */
  readonly effectLabel: string;
  readonly testLabel: string;
  /** "n = 14 / 12". */
  readonly countLabel: string;
  readonly cells: ForestRow["cells"];
}

/** An effect of which nothing is known. */
export const NO_EFFECT: ForestEffect = { value: null, lower: null, upper: null, atLeast: null, atMost: null };

/** Cells of a row without a test. */
export const UNTESTED = { test: "", pValue: null, adjustedP: null, smallestP: null } as const;

/** One way as a row: what it is called, whom it changes, and its numbers or why it is not made. */
export function wayRow(way: NamedWay, numbers: WayNumbers | null, wording: Wording): ForestRow {
  const { t, localized } = wording;
  const label = localized(way.label);
  const reason = way.notMade ? localized(way.notMade.text) : "";
  const shown: WayNumbers = numbers ?? {
    ...{ group: "", effect: NO_EFFECT, effectLabel: reason, testLabel: "", countLabel: "" },
    cells: { first: 0, second: 0, estimator: "", ...UNTESTED, note: reason },
  };
  const changed = way.changed > 0 ? t("sensitivity.changed", { count: way.changed }) : "";
  const { group, effect, parts = [], effectLabel, testLabel, countLabel, cells } = shown;
  return {
    key: `${way.code} ${way.center?.id ?? ""}`,
    ...{ label, groupsLabel: changed, group, effect, parts, effectLabel, testLabel, countLabel, cells },
    spokenLabel: [label, countLabel, changed, effectLabel, testLabel].filter((text) => text !== "").join(", "),
  };
}
